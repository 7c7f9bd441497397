import {
  QUALIFICATION_LEVELS,
  type QualificationLevel,
  SEXES,
  type Sex,
} from '@clausier/domain/participants/employment';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { searchCommunes } from '../../lib/reference/search-communes';
import { useSession } from '../../lib/session/use-session';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { ComboBoxField } from '../../ui/ComboBoxField';
import { DayField } from '../../ui/DayField';
import { Form } from '../../ui/Form';
import { FormColumns } from '../../ui/FormColumns';
import type { Option } from '../../ui/OptionItem';
import { Page } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { showToast } from '../../ui/toasts';
import { EligibilityFields, eligibilityInput, emptyEligibility } from './EligibilityFields';
import { participantPath, participantsPath } from './paths';
import { useCreateParticipant } from './use-participants';

const NOBODY = {
  lastName: '',
  firstName: '',
  bornOn: null as string | null,
  sex: null as Sex | null,
  qualification: 'UNKNOWN' as QualificationLevel,
  email: '',
  phone: '',
  isQpv: false,
  livesThereSince: null as string | null,
};

/** The first meeting on one page: who, where, why eligible. */
export function NewParticipantPage() {
  const { t } = useTranslation('participants');
  const { today } = useSession();
  const navigate = useNavigate();
  const [person, setPerson] = useState(NOBODY);
  const [commune, setCommune] = useState<Option | null>(null);
  const [eligibility, setEligibility] = useState(() => emptyEligibility(today));
  const create = useCreateParticipant(({ id }) => {
    showToast({ message: t('form.created') });
    navigate(participantPath(id));
  });
  const set = (patch: Partial<typeof NOBODY>) => setPerson((current) => ({ ...current, ...patch }));

  function submit() {
    const { isQpv, livesThereSince, bornOn, sex, email, phone, ...identity } = person;
    if (!bornOn || !sex || !commune || !livesThereSince) return;
    create.mutate({
      ...identity,
      bornOn,
      sex,
      email: email || null,
      phone: phone || null,
      residence: { communeCode: String(commune.id), isQpv, validFrom: livesThereSince },
      eligibility: eligibilityInput(eligibility),
    });
  }

  return (
    <Page title={t('form.title')} crumbs={[{ label: t('list.title'), to: participantsPath }]} isNarrow>
      <Form
        onSubmit={submit}
        error={create.error}
        isPending={create.isPending}
        submitLabel={t('form.submit')}
        onCancel={() => navigate(participantsPath)}
      >
        <Card title={t('form.who')}>
          <FormColumns>
            <TextField
              label={t('form.lastName')}
              name="lastName"
              isRequired
              autoFocus
              maxLength={100}
              value={person.lastName}
              onChange={(lastName) => set({ lastName })}
            />
            <TextField
              label={t('form.firstName')}
              name="firstName"
              isRequired
              maxLength={100}
              value={person.firstName}
              onChange={(firstName) => set({ firstName })}
            />
            <DayField
              label={t('form.bornOn')}
              name="bornOn"
              isRequired
              max={today}
              value={person.bornOn}
              onChange={(bornOn) => set({ bornOn })}
            />
            <SelectField
              label={t('form.sex')}
              name="sex"
              isRequired
              options={SEXES.map((id) => ({ id, label: t(`sex.${id}`) }))}
              value={person.sex}
              onChange={(sex) => set({ sex: sex as Sex })}
            />
            <SelectField
              label={t('form.qualification')}
              name="qualification"
              options={QUALIFICATION_LEVELS.map((id) => ({ id, label: t(`qualification.${id}`) }))}
              value={person.qualification}
              onChange={(level) => set({ qualification: level as QualificationLevel })}
            />
            <TextField
              label={t('form.phone')}
              name="phone"
              isOptional
              maxLength={30}
              value={person.phone}
              onChange={(phone) => set({ phone })}
            />
            <TextField
              label={t('form.email')}
              name="email"
              type="email"
              isOptional
              maxLength={200}
              value={person.email}
              onChange={(email) => set({ email })}
            />
          </FormColumns>
        </Card>
        <Card title={t('form.where')}>
          <FormColumns>
            <ComboBoxField
              label={t('form.commune')}
              name="communeCode"
              isRequired
              searchKey="communes"
              search={searchCommunes}
              value={commune}
              onChange={setCommune}
            />
            <DayField
              label={t('form.livesThereSince')}
              name="validFrom"
              isRequired
              max={today}
              description={t('form.livesThereSinceHelp')}
              value={person.livesThereSince}
              onChange={(livesThereSince) => set({ livesThereSince })}
            />
          </FormColumns>
          <CheckboxField isSelected={person.isQpv} onChange={(isQpv) => set({ isQpv })}>
            {t('form.isQpv')}
          </CheckboxField>
        </Card>
        <Card title={t('form.why')}>
          <EligibilityFields draft={eligibility} onChange={setEligibility} isOptional />
          <p className="small">{t('form.noNir')}</p>
        </Card>
      </Form>
    </Page>
  );
}
