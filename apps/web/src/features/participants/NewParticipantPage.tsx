import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSubmitKey } from '../../lib/keyboard/use-submit-key';
import { searchCommunes } from '../../lib/reference/search-communes';
import { useSession } from '../../lib/session/use-session';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import type { Option } from '../../ui/choices/OptionItem';
import { CheckboxField } from '../../ui/fields/CheckboxField';
import { DayField } from '../../ui/fields/DayField';
import { Form } from '../../ui/forms/Form';
import { FormColumns } from '../../ui/forms/FormColumns';
import { showToast } from '../../ui/overlays/toasts';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { LikelyNotice } from './duplicates/LikelyNotice';
import { EligibilityFields, eligibilityInput, emptyEligibility } from './eligibility/EligibilityFields';
import { IdentityFields, identityInput, NO_IDENTITY } from './identity/IdentityFields';
import { participantPath, participantsPath } from './paths';
import { useCreateParticipant } from './use-participants';

const NOBODY = { ...NO_IDENTITY, isQpv: false, livesThereSince: null as string | null };

/** The first meeting on one page: who, where, why eligible. */
export function NewParticipantPage() {
  const { t } = useTranslation('participants');
  const { today } = useSession();
  const navigate = useNavigate();
  const [person, setPerson] = useState(NOBODY);
  const [commune, setCommune] = useState<Option | null>(null);
  const [eligibility, setEligibility] = useState(() => emptyEligibility(today));
  const [isSeveral, setSeveral] = useState(false);
  const [turn, setTurn] = useState(0);
  useSubmitKey();
  const create = useCreateParticipant(({ id }) => {
    if (!isSeveral) {
      showToast({ message: t('form.created') });
      navigate(participantPath(id));
      return;
    }
    const open = { label: t('form.open'), onAction: () => void navigate(participantPath(id)) };
    showToast({ message: t('form.createdNext'), action: open });
    startAgain();
  });

  /** The next person: an empty form, its first field ready to be typed in. */
  function startAgain() {
    setPerson(NOBODY);
    setCommune(null);
    setEligibility(emptyEligibility(today));
    setTurn(turn + 1);
    window.scrollTo({ top: 0 });
  }

  const set = (patch: Partial<typeof NOBODY>) => setPerson((current) => ({ ...current, ...patch }));

  function submit() {
    const { isQpv, livesThereSince } = person;
    const identity = identityInput(person);
    if (!identity || !commune || !livesThereSince) return;
    create.mutate({
      ...identity,
      residence: { communeCode: String(commune.id), isQpv, validFrom: livesThereSince },
      eligibility: eligibilityInput(eligibility),
    });
  }

  return (
    <Page title={t('form.title')} crumbs={[{ label: t('list.title'), to: participantsPath }]} isNarrow>
      <Form
        key={turn}
        onSubmit={submit}
        error={create.error}
        isPending={create.isPending}
        submitLabel={t('form.submit')}
        onCancel={() => navigate(participantsPath)}
      >
        <Card title={t('form.who')}>
          <IdentityFields identity={person} onChange={set} />
          <LikelyNotice identity={person} />
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
        <Card title={t('form.why')} foot={t('form.noNir')}>
          <EligibilityFields draft={eligibility} onChange={setEligibility} isOptional />
        </Card>
        <CheckboxField isSelected={isSeveral} onChange={setSeveral}>
          {t('form.several')}
        </CheckboxField>
      </Form>
    </Page>
  );
}
