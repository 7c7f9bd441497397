import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { DataState } from '../../../lib/selection/DataState';
import { HiddenNote } from '../../../lib/selection/HiddenNote';
import { pathTo } from '../../../lib/selection/selection';
import { useSelection } from '../../../lib/selection/use-selection';
import { useUrlState } from '../../../lib/use-url-state';
import { Figure } from '../../../ui/figures/Figure';
import { Figures } from '../../../ui/figures/Figures';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { Pagination } from '../../../ui/tables/Pagination';
import { LinesFilters } from '../lines/LinesFilters';
import css from '../totals.module.css';
import { DeclaredTable } from './DeclaredTable';
import { type DeclaredSearch, useDeclaredLines } from './use-declared-lines';

const PAGE_SIZE = 50;

/** The lines firms sent and nobody decided on: all of them add up to the declared hours of the totals. */
export function DeclaredPage() {
  const { t } = useTranslation('declared-lines');
  const { formatHoursFigure } = useFormats();
  const { selection, change } = useSelection();
  const url = useUrlState({ sort: '-month', filters: {} });
  const sort = url.sort as NonNullable<DeclaredSearch['sort']>;
  const lines = useDeclaredLines({ ...selection, page: url.page, size: PAGE_SIZE, sort });
  const found = lines.data;
  return (
    <Page
      title={t('title')}
      crumbs={[{ label: t('totals'), to: pathTo('/totaux', selection) }, { label: t('title') }]}
      subtitle={
        <DataState
          readAt={found ? new Date(lines.dataUpdatedAt).toISOString() : undefined}
          asOf={selection.asOf}
        />
      }
    >
      <LinesFilters selection={selection} onChange={change} />
      {lines.error ? (
        <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />
      ) : !found ? (
        <LoadingState lines={12} />
      ) : found.hours === null ? (
        <HiddenNote reason="NOT_OFFERED" />
      ) : (
        <div className={css.content} aria-busy={lines.isPlaceholderData}>
          <Figures label={t('sum')}>
            <Figure
              label={t('sum')}
              value={formatHoursFigure(found.hours)}
              unit="h"
              detail={t('sumDetail', { count: found.total })}
            />
          </Figures>
          {found.total === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
          ) : (
            <Card
              title={t('list')}
              isFlush
              foot={
                <Pagination page={url.page} pageSize={PAGE_SIZE} total={found.total} onPage={url.setPage} />
              }
            >
              <DeclaredTable lines={found.items} sum={found.hours} sorting={url} />
            </Card>
          )}
        </div>
      )}
    </Page>
  );
}
