import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import type { Option } from '../../ui/choices/OptionItem';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { searchOwnPeople } from './search-mine';
import { usePropose } from './use-requests';

/** Chooses one of the house's own people to propose; the other house is told an age, not a name. */
export function ProposeDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation('requests');
  const [person, setPerson] = useState<Option | null>(null);
  const [text, setText] = useState('');
  const propose = usePropose(id, onClose);
  const submit = () => {
    if (person) propose.mutate({ participantId: Number(person.id), text: text || null });
  };
  return (
    <Dialog title={t('propose.title')} isOpen onClose={onClose}>
      <Form
        onSubmit={submit}
        error={propose.error}
        isPending={propose.isPending}
        submitLabel={t('propose.submit')}
        onCancel={onClose}
      >
        <p>{t('propose.effect')}</p>
        <ComboBoxField
          label={t('propose.person')}
          name="participantId"
          isRequired
          autoFocus
          searchKey="own-people"
          search={searchOwnPeople}
          value={person}
          onChange={setPerson}
        />
        <TextField
          label={t('propose.text')}
          name="text"
          isMultiline
          isOptional
          maxLength={500}
          description={t('propose.textHelp')}
          value={text}
          onChange={setText}
        />
      </Form>
    </Dialog>
  );
}
