import { useTranslation } from 'react-i18next';
import { HiddenNote } from '../../lib/selection/HiddenNote';
import { isNarrowed, type Selection } from '../../lib/selection/selection';
import { useSession } from '../../lib/session/use-session';
import { useUrlState } from '../../lib/use-url-state';
import { Card } from '../../ui/page/Card';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { Pagination } from '../../ui/tables/Pagination';
import { ObjectivesTable } from './ObjectivesTable';
import { type ObjectivesOf, useObjectives } from './use-objectives';

const PAGE_SIZE = 50;

/** The objectives of the clauses at work in the period, each a bar beside its figures, adding up to the last row. */
export function ObjectivesCard({ selection, of }: { selection: Selection; of: ObjectivesOf }) {
  const { t } = useTranslation('charts');
  const url = useUrlState({ sort: '-committedHours', filters: {} });
  const found = useObjectives({ ...selection, of, page: url.page, size: PAGE_SIZE });
  const isTold = useSession().user.role !== 'METROPOLIS';
  const title = t(isTold ? `objectives.by.${of}` : `objectives.committedBy.${of}`);
  const isNarrow = isNarrowed(selection);
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data)
    return (
      <Card title={title}>
        <LoadingState lines={12} />
      </Card>
    );
  const { items, sum, total } = found.data;
  if (sum === null) return <HiddenNote reason="NOT_OFFERED" />;
  if (total === 0)
    return (
      <EmptyState title={t(isNarrow ? 'objectives.empty' : 'objectives.emptyPeriod')}>
        {t(isNarrow ? 'objectives.emptyHelp' : 'objectives.emptyPeriodHelp')}
      </EmptyState>
    );
  return (
    <Card
      title={title}
      isFlush
      foot={
        <>
          <p>
            {t('objectives.note')} {isTold ? t('objectives.noteValidated') : null}
          </p>
          <Pagination page={url.page} pageSize={PAGE_SIZE} total={total} onPage={url.setPage} />
        </>
      }
    >
      <ObjectivesTable title={title} of={of} items={items} sum={sum} />
    </Card>
  );
}
