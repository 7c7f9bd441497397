import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { addMonths, monthOf, monthRange } from '@clausier/domain/calendar/month';
import { PERIOD_LENGTHS, type PeriodLength } from '@clausier/domain/timesheets/statement-period';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { SelectField } from '../../../ui/choices/SelectField';
import type { Clause } from '../use-operation';
import { type ClauseDraft, heldPeriod } from './clause-draft';

/** Months before and after this one that a change of rhythm can begin in. */
const AROUND = 6;

type PeriodFieldsProps = {
  clause: Clause | null;
  draft: ClauseDraft;
  onChange: (patch: Partial<ClauseDraft>) => void;
};

/** How often firms send their hours; once it is changed, from which month on. */
export function PeriodFields({ clause, draft, onChange }: PeriodFieldsProps) {
  const { t } = useTranslation('operations');
  const { formatMonth } = useFormats();
  const { today } = useSession();
  const now = monthOf(today as CalendarDay);
  const isChanged = clause !== null && draft.statementMonths !== heldPeriod(clause, today);
  return (
    <>
      <SelectField
        label={t('clause.rhythm')}
        name="statementMonths"
        description={draft.statementMonths > 1 ? t('clause.rhythmHelp') : undefined}
        options={PERIOD_LENGTHS.map((months) => ({ id: String(months), label: t(`rhythm.${months}`) }))}
        value={String(draft.statementMonths)}
        onChange={(months) => onChange({ statementMonths: Number(months) as PeriodLength })}
      />
      {isChanged ? (
        <SelectField
          label={t('clause.rhythmFrom')}
          name="statementMonthsFrom"
          description={t('clause.rhythmFromHelp')}
          options={monthRange(addMonths(now, -AROUND), addMonths(now, AROUND)).map((id) => ({
            id,
            label: formatMonth(id),
          }))}
          value={draft.statementMonthsFrom}
          onChange={(month) => onChange({ statementMonthsFrom: String(month) })}
        />
      ) : null}
    </>
  );
}
