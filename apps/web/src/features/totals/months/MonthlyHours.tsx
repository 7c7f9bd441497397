import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../lib/selection/selection';
import { Button } from '../../../ui/buttons/Button';
import { Card } from '../../../ui/page/Card';
import css from '../totals.module.css';
import type { Totals } from '../use-totals';
import { MonthlyBars } from './MonthlyBars';
import { MonthlyTable } from './MonthlyTable';

/** Hours month by month, at home and mutualised: a chart, and the same as a table. */
export function MonthlyHours({ months, selection }: { months: Totals['months']; selection: Selection }) {
  const { t } = useTranslation('totals');
  const [isTable, setTable] = useState(false);
  return (
    <Card
      title={t('months.title')}
      isFlush={isTable}
      actions={
        <Button tone="quiet" onPress={() => setTable(!isTable)}>
          {t(isTable ? 'months.seeChart' : 'months.seeTable')}
        </Button>
      }
    >
      {isTable ? (
        <MonthlyTable months={months} selection={selection} />
      ) : (
        <>
          <MonthlyBars months={months} selection={selection} />
          <p className={css.legend}>
            <span>
              <i className={css.home} /> {t('months.home')}
            </span>
            <span>
              <i className={css.mutualised} /> {t('months.mutualised')}
            </span>
            {months.some(isWhole) ? (
              <span>
                <i className={css.whole} /> {t('months.whole')}
              </span>
            ) : null}
            {months.some(({ hours }) => hours === null) ? <span>{t('months.hiddenLegend')}</span> : null}
          </p>
        </>
      )}
    </Card>
  );
}

/** True of a month whose two parts are hidden: it is drawn as one bar of its own colour. */
function isWhole({ hours, homeHours, mutualisedHours }: Totals['months'][number]): boolean {
  return hours !== null && (homeHours === null || mutualisedHours === null);
}
