import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/fields/DayField';
import { TextField } from '../../../ui/fields/TextField';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { readShare } from './share';

/** Dates and share of an assignment, as they are being typed. */
export type Terms = { startedOn: string | null; endedOn: string | null; share: string };

/** What the API takes, once readable; null before. */
export function termsInput({ startedOn, endedOn, share }: Terms) {
  const sharePerTenThousand = readShare(share);
  return startedOn && sharePerTenThousand ? { startedOn, endedOn, sharePerTenThousand } : null;
}

type AssignmentTermsProps = {
  contract: { startedOn: string; endedOn: string | null };
  terms: Terms;
  onChange: (terms: Terms) => void;
};

/** When a work contract serves a clause, and for which part. */
export function AssignmentTerms({ contract, terms, onChange }: AssignmentTermsProps) {
  const { t } = useTranslation('participants');
  const bounds = { min: contract.startedOn, ...(contract.endedOn ? { max: contract.endedOn } : {}) };
  return (
    <FormColumns>
      <DayField
        label={t('assignment.startedOn')}
        name="startedOn"
        isRequired
        {...bounds}
        value={terms.startedOn}
        onChange={(startedOn) => onChange({ ...terms, startedOn })}
      />
      <DayField
        label={t('assignment.endedOn')}
        name="endedOn"
        isOptional
        {...bounds}
        value={terms.endedOn}
        onChange={(endedOn) => onChange({ ...terms, endedOn })}
      />
      <TextField
        label={t('assignment.share')}
        name="sharePerTenThousand"
        isRequired
        inputMode="decimal"
        autoComplete="off"
        description={t('assignment.shareHelp')}
        validate={(text) => (text === '' || readShare(text) ? null : t('assignment.shareWrong'))}
        value={terms.share}
        onChange={(share) => onChange({ ...terms, share })}
      />
    </FormColumns>
  );
}
