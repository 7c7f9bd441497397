import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import type { Statement } from '../use-this-month';
import { ByClause } from './ByClause';
import { ByPerson } from './ByPerson';
import css from './effect.module.css';
import { GapTable } from './GapTable';
import { useBreakdown } from './use-breakdown';

/** The effect opened: two tables that each add up to it, and the difference with the file explained to the row. */
export function Breakdown({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const breakdown = useBreakdown(statement.id);
  if (breakdown.error) return <ErrorState error={breakdown.error} onRetry={() => void breakdown.refetch()} />;
  if (!breakdown.data) return <LoadingState lines={3} />;
  const { byClause, gap } = breakdown.data;
  if (byClause.length === 0 && gap === null) return <p>{t('effect.nothing')}</p>;
  return (
    <div className={css.breakdown} aria-busy={breakdown.isFetching}>
      {byClause.length > 0 ? (
        <>
          <ByClause breakdown={breakdown.data} />
          <ByPerson breakdown={breakdown.data} />
        </>
      ) : null}
      {gap ? <GapTable gap={gap} /> : null}
    </div>
  );
}
