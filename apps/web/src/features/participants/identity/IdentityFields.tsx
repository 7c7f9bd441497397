import {
  QUALIFICATION_LEVELS,
  type QualificationLevel,
  SEXES,
  type Sex,
} from '@clausier/domain/participants/hiring/employment';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session/use-session';
import { SelectField } from '../../../ui/choices/SelectField';
import { DayField } from '../../../ui/fields/DayField';
import { TextField } from '../../../ui/fields/TextField';
import { FormColumns } from '../../../ui/forms/FormColumns';

/** Who a person is, as it is being typed. */
export type Identity = {
  lastName: string;
  firstName: string;
  bornOn: string | null;
  sex: Sex | null;
  qualification: QualificationLevel;
  email: string;
  phone: string;
};

export const NO_IDENTITY: Identity = {
  lastName: '',
  firstName: '',
  bornOn: null,
  sex: null,
  qualification: 'UNKNOWN',
  email: '',
  phone: '',
};

/** What the API takes, once the fields it needs are filled; null before. */
export function identityInput({ lastName, firstName, bornOn, sex, qualification, email, phone }: Identity) {
  if (!bornOn || !sex) return null;
  return { lastName, firstName, bornOn, sex, qualification, email: email || null, phone: phone || null };
}

type IdentityFieldsProps = { identity: Identity; onChange: (patch: Partial<Identity>) => void };

/** Who a person is: the same fields at the first meeting and when it is corrected. */
export function IdentityFields({ identity, onChange }: IdentityFieldsProps) {
  const { t } = useTranslation('participants');
  const { today } = useSession();
  return (
    <FormColumns>
      <TextField
        label={t('form.lastName')}
        name="lastName"
        isRequired
        autoFocus
        maxLength={100}
        value={identity.lastName}
        onChange={(lastName) => onChange({ lastName })}
      />
      <TextField
        label={t('form.firstName')}
        name="firstName"
        isRequired
        maxLength={100}
        value={identity.firstName}
        onChange={(firstName) => onChange({ firstName })}
      />
      <DayField
        label={t('form.bornOn')}
        name="bornOn"
        isRequired
        max={today}
        value={identity.bornOn}
        onChange={(bornOn) => onChange({ bornOn })}
      />
      <SelectField
        label={t('form.sex')}
        name="sex"
        isRequired
        options={SEXES.map((id) => ({ id, label: t(`sex.${id}`) }))}
        value={identity.sex}
        onChange={(sex) => onChange({ sex: sex as Sex })}
      />
      <SelectField
        label={t('form.qualification')}
        name="qualification"
        options={QUALIFICATION_LEVELS.map((id) => ({ id, label: t(`qualification.${id}`) }))}
        value={identity.qualification}
        onChange={(level) => onChange({ qualification: level as QualificationLevel })}
      />
      <TextField
        label={t('form.phone')}
        name="phone"
        isOptional
        maxLength={30}
        value={identity.phone}
        onChange={(phone) => onChange({ phone })}
      />
      <TextField
        label={t('form.email')}
        name="email"
        type="email"
        isOptional
        maxLength={200}
        value={identity.email}
        onChange={(email) => onChange({ email })}
      />
    </FormColumns>
  );
}
