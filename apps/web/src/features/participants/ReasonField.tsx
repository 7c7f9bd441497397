import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/TextField';

type ReasonFieldProps = {
  value: string;
  onChange: (reason: string) => void;
  /** Some corrections need a reason, some only when they touch who somebody is. */
  isOptional?: boolean;
};

/** Why something is corrected: the journal keeps it beside the former value. */
export function ReasonField({ value, onChange, isOptional }: ReasonFieldProps) {
  const { t } = useTranslation('privacy');
  return (
    <TextField
      label={t('correct.reason')}
      name="reason"
      isOptional={isOptional}
      isRequired={!isOptional}
      maxLength={300}
      description={t(isOptional ? 'correct.reasonNeeded' : 'correct.reasonHelp')}
      value={value}
      onChange={onChange}
    />
  );
}
