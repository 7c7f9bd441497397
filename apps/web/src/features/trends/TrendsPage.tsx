import { useTranslation } from 'react-i18next';
import { BreakdownCard } from '../../lib/charts/BreakdownCard';
import { ChartsPage } from '../../lib/charts/ChartsPage';
import type { Selection } from '../../lib/selection/selection';
import { useSession } from '../../lib/session/use-session';

const YEARS_BACK = 5;

/** How the hours go: month after month, territory upon territory, and year after year. */
export function TrendsPage() {
  const { t } = useTranslation('charts');
  const { user } = useSession();
  const years = (selection: Selection): Selection => {
    const last = selection.to.slice(0, 4);
    return { ...selection, from: `${Number(last) - YEARS_BACK}-01`, to: `${last}-12` };
  };
  return (
    <ChartsPage title={t('trends.title')}>
      {(selection) => (
        <>
          <BreakdownCard
            title={t(user.territory ? 'trends.months' : 'trends.monthsOnly')}
            selection={selection}
            by="month"
            stack={user.territory ? 'operationTerritory' : undefined}
          />
          <BreakdownCard title={t('trends.years')} selection={years(selection)} by="year" />
          {user.role === 'METROPOLIS' ? (
            <BreakdownCard
              title={t('trends.territories')}
              selection={selection}
              by="operationTerritory"
              isLying
            />
          ) : null}
        </>
      )}
    </ChartsPage>
  );
}
