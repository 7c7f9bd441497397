import { useTranslation } from 'react-i18next';
import { CsvLink } from '../../../lib/selection/CsvLink';
import { DataState } from '../../../lib/selection/DataState';
import { HiddenNote } from '../../../lib/selection/HiddenNote';
import { csvPath, isNarrowed, pathTo } from '../../../lib/selection/selection';
import { useSelection } from '../../../lib/selection/use-selection';
import { useUrlState } from '../../../lib/use-url-state';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { Pagination } from '../../../ui/tables/Pagination';
import css from '../totals.module.css';
import { LinesFilters } from './LinesFilters';
import { LinesSum } from './LinesSum';
import { LinesTable } from './LinesTable';
import { type LinesSearch, useLines } from './use-lines';

const PAGE_SIZE = 50;

/** The lines of the ledger behind a figure: all of them add up to it exactly. */
export function LinesPage() {
  const { t } = useTranslation('lines');
  const { selection, change } = useSelection();
  const isNarrow = isNarrowed(selection);
  const url = useUrlState({ sort: '-month', filters: {} });
  const sort = url.sort as NonNullable<LinesSearch['sort']>;
  const lines = useLines({ ...selection, page: url.page, size: PAGE_SIZE, sort });
  return (
    <Page
      title={t('title')}
      crumbs={[{ label: t('totals'), to: pathTo('/totaux', selection) }, { label: t('title') }]}
      subtitle={
        <DataState
          readAt={lines.data ? new Date(lines.dataUpdatedAt).toISOString() : undefined}
          asOf={selection.asOf}
          statedOn={lines.data?.statedOn}
        />
      }
      actions={<CsvLink to={csvPath('lines', selection)} />}
    >
      <LinesFilters selection={selection} onChange={change} />
      {lines.error ? (
        <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />
      ) : lines.data ? (
        <div className={css.content} aria-busy={lines.isPlaceholderData}>
          <HiddenNote reason={lines.data.hiddenReason} />
          {lines.data.sum.hours === null ? null : <LinesSum page={lines.data} />}
          {lines.data.total === 0 ? (
            lines.data.hiddenReason ? null : (
              <EmptyState title={t(isNarrow ? 'empty' : 'emptyPeriod')}>
                {t(isNarrow ? 'emptyHelp' : 'emptyPeriodHelp')}
              </EmptyState>
            )
          ) : (
            <Card
              title={t('list')}
              isFlush
              foot={
                <Pagination
                  page={url.page}
                  pageSize={PAGE_SIZE}
                  total={lines.data.total}
                  onPage={url.setPage}
                />
              }
            >
              <LinesTable lines={lines.data.items} sum={lines.data.sum.hours} sorting={url} />
            </Card>
          )}
        </div>
      ) : (
        <LoadingState lines={12} />
      )}
    </Page>
  );
}
