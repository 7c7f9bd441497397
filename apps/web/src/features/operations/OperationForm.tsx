import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchCommunes } from '../../lib/reference/search-communes';
import { searchAuthorities } from '../../lib/reference/search-parties';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import type { Option } from '../../ui/choices/OptionItem';
import { SelectField } from '../../ui/choices/SelectField';
import { DayField } from '../../ui/fields/DayField';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { FormColumns } from '../../ui/forms/FormColumns';
import type { Operation } from './use-operation';
import { type OperationInput, type SavedVersion, useWriteOperation } from './use-write-operation';

const STATUSES = ['PLANNED', 'ACTIVE', 'CLOSED'] as const;

type OperationFormProps = {
  /** Null for a new operation. */
  operation: Operation['operation'] | null;
  onSaved: (saved: SavedVersion) => void;
  onCancel: () => void;
};

/** The fields of an operation, new or not. */
export function OperationForm({ operation, onSaved, onCancel }: OperationFormProps) {
  const { t } = useTranslation('operations');
  const write = useWriteOperation(operation, onSaved);
  const [authority, setAuthority] = useState<Option | null>(asOption(operation?.authority));
  const [commune, setCommune] = useState<Option | null>(
    operation ? { id: operation.commune.code, label: operation.commune.name } : null,
  );
  const [status, setStatus] = useState<OperationInput['status']>(operation?.status ?? 'ACTIVE');
  const [startedOn, setStartedOn] = useState<string | null>(operation?.startedOn ?? null);
  const [expectedEndOn, setExpectedEndOn] = useState<string | null>(operation?.expectedEndOn ?? null);

  function save(data: FormData) {
    write.mutate({
      name: String(data.get('name')),
      reference: String(data.get('reference')) || null,
      address: String(data.get('address')) || null,
      authorityId: Number(authority?.id),
      communeCode: String(commune?.id),
      status,
      startedOn: startedOn ?? '',
      expectedEndOn,
    });
  }

  return (
    <Form
      onSubmit={save}
      error={write.error}
      isPending={write.isPending}
      submitLabel={t(operation ? 'form.save' : 'operation.create')}
      onCancel={onCancel}
    >
      <TextField
        label={t('operation.name')}
        name="name"
        isRequired
        maxLength={200}
        defaultValue={operation?.name ?? ''}
        description={t('operation.nameHelp')}
        autoFocus
      />
      <FormColumns>
        <ComboBoxField
          label={t('operation.authority')}
          name="authorityId"
          isRequired
          searchKey="authorities"
          search={searchAuthorities}
          value={authority}
          onChange={setAuthority}
          description={t('operation.authorityHelp')}
        />
        <TextField
          label={t('operation.reference')}
          name="reference"
          isOptional
          maxLength={60}
          defaultValue={operation?.reference ?? ''}
        />
        <ComboBoxField
          label={t('operation.commune')}
          name="communeCode"
          isRequired
          searchKey="communes"
          search={searchCommunes}
          value={commune}
          onChange={setCommune}
          description={t('operation.communeHelp')}
        />
        <TextField
          label={t('operation.address')}
          name="address"
          isOptional
          maxLength={200}
          defaultValue={operation?.address ?? ''}
        />
        <DayField
          label={t('operation.startedOn')}
          name="startedOn"
          isRequired
          value={startedOn}
          onChange={setStartedOn}
        />
        <DayField
          label={t('operation.expectedEndOn')}
          name="expectedEndOn"
          isOptional
          value={expectedEndOn}
          onChange={setExpectedEndOn}
        />
        <SelectField
          label={t('operation.status')}
          name="status"
          options={STATUSES.map((id) => ({ id, label: t(`status.${id}`) }))}
          value={status}
          onChange={(id) => setStatus(id as OperationInput['status'])}
        />
      </FormColumns>
    </Form>
  );
}

function asOption(record: { id: number; name: string } | undefined): Option | null {
  return record ? { id: record.id, label: record.name } : null;
}
