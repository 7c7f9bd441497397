import { committedHours } from '@clausier/domain/contracts/objective';
import type { Cents } from '@clausier/domain/shared/cents';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { SelectField } from '../../../ui/choices/SelectField';
import { EurosField } from '../../../ui/fields/EurosField';
import { HoursField } from '../../../ui/fields/HoursField';
import { FormColumns } from '../../../ui/forms/FormColumns';
import type { ClauseDraft } from './clause-draft';

type ObjectiveFieldsProps = {
  draft: ClauseDraft;
  onChange: (patch: Partial<ClauseDraft>) => void;
  hasAmendments: boolean;
};

/** A fixed number of hours, or one hour for so much invoiced beyond a threshold, with the hours it gives today. */
export function ObjectiveFields({ draft, onChange, hasAmendments }: ObjectiveFieldsProps) {
  const { t } = useTranslation('operations');
  const { formatHours } = useFormats();
  const given = proportionalHours(draft);
  return (
    <FormColumns>
      <SelectField
        label={t('clause.objectiveKind')}
        name="objectiveKind"
        options={(['FIXED', 'PROPORTIONAL'] as const).map((id) => ({ id, label: t(`objectiveKind.${id}`) }))}
        value={draft.objectiveKind}
        onChange={(kind) => onChange({ objectiveKind: kind as ClauseDraft['objectiveKind'] })}
        description={hasAmendments ? t('clause.amended') : undefined}
      />
      {draft.objectiveKind === 'FIXED' ? (
        <HoursField
          label={t('clause.committed')}
          name="committedHours"
          isRequired
          value={draft.committedHours}
          onChange={(hours) => onChange({ committedHours: hours })}
        />
      ) : (
        <>
          <EurosField
            label={t('clause.perHour')}
            name="centsPerHour"
            isRequired
            value={draft.centsPerHour}
            onChange={(cents) => onChange({ centsPerHour: cents })}
            description={t('clause.perHourHelp')}
          />
          <EurosField
            label={t('clause.threshold')}
            name="thresholdCents"
            isRequired
            value={draft.thresholdCents}
            onChange={(cents) => onChange({ thresholdCents: cents })}
          />
          <EurosField
            label={t('clause.invoiced')}
            name="invoicedCents"
            isOptional
            value={draft.invoicedCents}
            onChange={(cents) => onChange({ invoicedCents: cents })}
            description={given === null ? undefined : t('clause.gives', { hours: formatHours(given) })}
          />
        </>
      )}
    </FormColumns>
  );
}

function proportionalHours({ centsPerHour, thresholdCents, invoicedCents }: ClauseDraft): number | null {
  if (!centsPerHour || thresholdCents === null) return null;
  const objective = {
    kind: 'PROPORTIONAL',
    centsPerHour: centsPerHour as Cents,
    threshold: thresholdCents as Cents,
  } as const;
  return committedHours(objective, (invoicedCents ?? 0) as Cents);
}
