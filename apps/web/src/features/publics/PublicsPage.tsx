import { useTranslation } from 'react-i18next';
import { BreakdownCard } from '../../lib/charts/BreakdownCard';
import { ChartsPage } from '../../lib/charts/ChartsPage';
import css from '../../lib/charts/charts.module.css';
import type { By } from '../../lib/charts/use-breakdown';

const PORTRAITS: readonly By[] = [
  'criterionGroup',
  'ageBand',
  'sex',
  'qpv',
  'contractType',
  'engagementMode',
];

/** Who did the hours: their criterion, age, sex and neighbourhood, and how they were hired. */
export function PublicsPage() {
  const { t } = useTranslation('charts');
  return (
    <ChartsPage title={t('publics.title')}>
      {(selection) => (
        <div className={css.two}>
          {PORTRAITS.map((by) => (
            <BreakdownCard key={by} title={t(`publics.${by}`)} selection={selection} by={by} isLying />
          ))}
        </div>
      )}
    </ChartsPage>
  );
}
