import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/fields/DayField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { useFormats } from '../format/use-formats';
import { useSession } from '../session/use-session';

type AsOfPillProps = { asOf?: string | undefined; onChange: (patch: { asOf: string | undefined }) => void };

/** The past state of the ledger to read: only what had been recorded by the end of a day. */
export function AsOfPill({ asOf, onChange }: AsOfPillProps) {
  const { t } = useTranslation('selection');
  const { formatDay } = useFormats();
  const { today } = useSession();
  return (
    <FilterPill
      label={t('asOf')}
      value={asOf ? formatDay(asOf) : t('today')}
      isActive={asOf !== undefined}
      onClear={() => onChange({ asOf: undefined })}
    >
      <DayField
        label={t('asOfDay')}
        name="asOf"
        value={asOf ?? null}
        max={today}
        description={t('asOfHelp')}
        onChange={(day) => day && day <= today && onChange({ asOf: day })}
      />
    </FilterPill>
  );
}
