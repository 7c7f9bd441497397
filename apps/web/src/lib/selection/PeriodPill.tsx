import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { useFormats } from '../format/use-formats';
import { useSession } from '../session/use-session';
import { monthsIn, type Selection } from './selection';
import css from './selection.module.css';
import { usePeriodText } from './use-period-text';

const FIRST_YEAR = 2018;

type PeriodPillProps = { selection: Selection; onChange: (patch: Partial<Selection>) => void };

/** The period: a whole year in one press, or from a month to a month. */
export function PeriodPill({ selection: { from, to }, onChange }: PeriodPillProps) {
  const { t } = useTranslation('selection');
  const { formatMonth } = useFormats();
  const { today } = useSession();
  const text = usePeriodText();
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => String(thisYear - back));
  const months = monthsIn(`${FIRST_YEAR}-01`, `${thisYear}-12`)
    .toReversed()
    .map((id) => ({ id, label: formatMonth(id) }));
  return (
    <FilterPill label={t('period')} value={text({ from, to })}>
      {(close) => (
        <>
          <div className={css.years}>
            {years.map((year) => (
              <Button
                key={year}
                tone="quiet"
                aria-pressed={from === `${year}-01` && to === `${year}-12`}
                onPress={() => {
                  onChange({ from: `${year}-01`, to: `${year}-12` });
                  close();
                }}
              >
                {year}
              </Button>
            ))}
          </div>
          <SelectField
            label={t('from')}
            options={months}
            value={from}
            onChange={(id) => onChange({ from: String(id), ...(String(id) > to ? { to: String(id) } : {}) })}
          />
          <SelectField
            label={t('to')}
            options={months}
            value={to}
            onChange={(id) =>
              onChange({ to: String(id), ...(String(id) < from ? { from: String(id) } : {}) })
            }
          />
        </>
      )}
    </FilterPill>
  );
}
