import { FIRM_KINDS } from '@clausier/domain/contracts/firm-kinds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchCommunes } from '../../lib/reference/search-communes';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import type { Option } from '../../ui/choices/OptionItem';
import { SelectField } from '../../ui/choices/SelectField';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { FormColumns } from '../../ui/forms/FormColumns';
import { Dialog } from '../../ui/overlays/Dialog';
import { type Firm, type FirmInput, useWriteFirm } from './use-firms';

type FirmDialogProps = { firm: Firm | null; onSaved: (id: number) => void; onClose: () => void };

/** A firm: its SIRET says which one, its kind how it takes part. */
export function FirmDialog({ firm, onSaved, onClose }: FirmDialogProps) {
  const { t } = useTranslation('firms');
  const write = useWriteFirm(firm, ({ id }) => onSaved(id));
  const [kind, setKind] = useState<FirmInput['kind']>(firm?.kind ?? 'ENTREPRISE');
  const [commune, setCommune] = useState<Option | null>(
    firm?.commune ? { id: firm.commune.code, label: firm.commune.name } : null,
  );

  function save(data: FormData) {
    const text = (name: string) => String(data.get(name)).trim();
    write.mutate({
      siret: text('siret'),
      name: text('name'),
      kind,
      communeCode: commune ? String(commune.id) : null,
      contactName: text('contactName') || null,
      contactEmail: text('contactEmail') || null,
      contactPhone: text('contactPhone') || null,
    });
  }

  return (
    <Dialog title={t(firm ? 'change' : 'add')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t(firm ? 'save' : 'create')}
        onCancel={onClose}
      >
        <FormColumns>
          <TextField
            label={t('field.siret')}
            name="siret"
            isRequired
            inputMode="numeric"
            defaultValue={firm?.siret ?? ''}
            description={t('field.siretHelp')}
            autoFocus
          />
          <TextField
            label={t('field.name')}
            name="name"
            isRequired
            maxLength={200}
            defaultValue={firm?.name ?? ''}
          />
          <SelectField
            label={t('field.kind')}
            name="kind"
            options={FIRM_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
            value={kind}
            onChange={(id) => setKind(id as FirmInput['kind'])}
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
          <TextField
            label={t('field.contactName')}
            name="contactName"
            isOptional
            maxLength={200}
            defaultValue={firm?.contactName ?? ''}
          />
          <TextField
            label={t('field.contactEmail')}
            name="contactEmail"
            type="email"
            isOptional
            maxLength={200}
            defaultValue={firm?.contactEmail ?? ''}
          />
          <TextField
            label={t('field.contactPhone')}
            name="contactPhone"
            type="tel"
            isOptional
            maxLength={30}
            defaultValue={firm?.contactPhone ?? ''}
          />
        </FormColumns>
      </Form>
    </Dialog>
  );
}
