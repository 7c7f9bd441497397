import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchCommunes } from '../../lib/reference/search-communes';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import type { Option } from '../../ui/choices/OptionItem';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { type Authority, useWriteAuthority } from './use-authorities';

type AuthorityDialogProps = {
  authority: Authority | null;
  onSaved: (id: number) => void;
  onClose: () => void;
};

/** A contracting authority: its SIRET says which one. */
export function AuthorityDialog({ authority, onSaved, onClose }: AuthorityDialogProps) {
  const { t } = useTranslation('authorities');
  const write = useWriteAuthority(authority, ({ id }) => onSaved(id));
  const [commune, setCommune] = useState<Option | null>(
    authority?.commune ? { id: authority.commune.code, label: authority.commune.name } : null,
  );

  function save(data: FormData) {
    write.mutate({
      siret: String(data.get('siret')),
      name: String(data.get('name')),
      communeCode: commune ? String(commune.id) : null,
    });
  }

  return (
    <Dialog title={t(authority ? 'change' : 'add')} isOpen onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t(authority ? 'save' : 'create')}
        onCancel={onClose}
      >
        <TextField
          label={t('field.siret')}
          name="siret"
          isRequired
          inputMode="numeric"
          defaultValue={authority?.siret ?? ''}
          description={t('field.siretHelp')}
          autoFocus
        />
        <TextField
          label={t('field.name')}
          name="name"
          isRequired
          maxLength={200}
          defaultValue={authority?.name ?? ''}
        />
        <ComboBoxField
          label={t('field.commune')}
          name="communeCode"
          isOptional
          searchKey="communes"
          search={searchCommunes}
          value={commune}
          onChange={setCommune}
        />
      </Form>
    </Dialog>
  );
}
