import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameInList } from '../../../lib/format/person-name';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Button } from '../../../ui/buttons/Button';
import { DayField } from '../../../ui/fields/DayField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { Dialog } from '../../../ui/overlays/Dialog';
import css from '../participants.module.css';
import { type FoundPerson, type KnownPerson, useFindPerson } from '../use-participants';
import type { ContractToAssign } from '../work-contract/ContractDialog';

/** A person being placed: who was found, and what the house said it knew. */
export type Placed = { person: FoundPerson; known: KnownPerson };

type Steps = {
  onHire: (placed: Placed) => void;
  onAssign: (placed: Placed, contract: ContractToAssign) => void;
};

/** Finds somebody of any house by exactly what one must know of them, and says what will and will not be seen. */
export function FindPersonDialog({ onClose, ...steps }: Steps & { onClose: () => void }) {
  const { t } = useTranslation('participants');
  const { today } = useSession();
  const [lastName, setLastName] = useState('');
  const [firstName, setFirstName] = useState('');
  const [bornOn, setBornOn] = useState<string | null>(null);
  const [found, setFound] = useState<Placed[] | null>(null);
  const find = useFindPerson((items, known) => setFound(items.map((person) => ({ person, known }))));
  const submit = () => {
    if (bornOn) find.mutate({ lastName, firstName, bornOn });
  };
  return (
    <Dialog title={t('place.title')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={submit}
        error={find.error}
        isPending={find.isPending}
        submitLabel={t('place.find')}
        onCancel={onClose}
      >
        <p>{t('place.exact')}</p>
        <FormColumns>
          <TextField
            label={t('form.lastName')}
            name="lastName"
            isRequired
            autoFocus
            maxLength={100}
            value={lastName}
            onChange={setLastName}
          />
          <TextField
            label={t('form.firstName')}
            name="firstName"
            isRequired
            maxLength={100}
            value={firstName}
            onChange={setFirstName}
          />
          <DayField
            label={t('form.bornOn')}
            name="bornOn"
            isRequired
            max={today}
            value={bornOn}
            onChange={setBornOn}
          />
        </FormColumns>
        <p className="small">{t('place.sees')}</p>
        <p className="small">{t('place.seesNot')}</p>
      </Form>
      <div role="status">
        {found?.length === 0 ? <p>{t('place.nobody')}</p> : null}
        {found?.map((placed) => (
          <FoundOne key={placed.person.id} placed={placed} {...steps} />
        ))}
      </div>
    </Dialog>
  );
}

function FoundOne({ placed, onHire, onAssign }: Steps & { placed: Placed }) {
  const { t } = useTranslation('participants');
  const { formatDay } = useFormats();
  const { bornOn, houseName, workContracts } = placed.person;
  return (
    <div className={css.contract}>
      <h3>{nameInList(placed.person)}</h3>
      <p>{t('place.born', { day: formatDay(bornOn), house: houseName })}</p>
      {workContracts.length > 0 ? <p className="small">{t('place.openContracts')}</p> : null}
      <ul className={css.lines}>
        {workContracts.map((contract) => (
          <li key={contract.id}>
            <span>
              {contract.firmName}{' '}
              <span className="small">
                {contract.endedOn
                  ? t('dates.fromTo', {
                      from: formatDay(contract.startedOn),
                      to: formatDay(contract.endedOn),
                    })
                  : t('dates.since', { from: formatDay(contract.startedOn) })}
              </span>
            </span>
            <Button onPress={() => onAssign(placed, contract)}>
              {t('place.useContract', { firm: contract.firmName })}
            </Button>
          </li>
        ))}
      </ul>
      <Button onPress={() => onHire(placed)}>{t('place.newContract')}</Button>
    </div>
  );
}
