import { useTranslation } from 'react-i18next';
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

/** A fixed number of hours, or one hour for so much invoiced beyond a threshold: what is invoiced is told by day, once the clause is there. */
export function ObjectiveFields({ draft, onChange, hasAmendments }: ObjectiveFieldsProps) {
  const { t } = useTranslation('operations');
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
            description={t('clause.thresholdHelp')}
          />
        </>
      )}
    </FormColumns>
  );
}
