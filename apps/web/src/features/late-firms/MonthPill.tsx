import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { addMonths, type Month, monthOf } from '@clausier/domain/calendar/month';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';

const MONTHS_BACK = 12;
const ANY = 'ANY';

/** The month an address names, when it names one. */
export function readMonth(text: string): string | null {
  return /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text) ? text : null;
}

/** Narrows the list to the firms that owe one month; an empty text is every month. */
export function MonthPill({ month, onChange }: { month: string | null; onChange: (month: string) => void }) {
  const { t } = useTranslation('late-firms');
  const { formatMonth } = useFormats();
  const { today } = useSession();
  const last = monthOf(today as CalendarDay);
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(last, -back));
  // An older month that an address names stays among the choices.
  const offered = month === null || months.includes(month as Month) ? months : [...months, month as Month];
  return (
    <FilterPill
      label={t('month')}
      value={month ? formatMonth(month) : t('anyMonth')}
      isActive={month !== null}
      onClear={() => onChange('')}
    >
      {(close) => (
        <SelectField
          label={t('month')}
          options={[
            { id: ANY, label: t('anyMonth') },
            ...offered.map((id) => ({ id, label: formatMonth(id) })),
          ]}
          value={month ?? ANY}
          onChange={(key) => {
            onChange(key === ANY ? '' : String(key));
            close();
          }}
        />
      )}
    </FilterPill>
  );
}
