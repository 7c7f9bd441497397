import {
  CONTRACT_TYPES,
  type ContractType,
  ENGAGEMENT_MODES,
  type EngagementMode,
} from '@clausier/domain/participants/hiring/employment';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../lib/api/client';
import { ComboBoxField } from '../../../ui/choices/ComboBoxField';
import type { Option } from '../../../ui/choices/OptionItem';
import { SelectField } from '../../../ui/choices/SelectField';
import { DayField } from '../../../ui/fields/DayField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { Dialog } from '../../../ui/overlays/Dialog';
import { type KnownPerson, useCreateContract } from '../use-participants';

async function searchFirms(search: string, signal: AbortSignal): Promise<Option[]> {
  const { items } = await ask(api.GET('/api/v1/firms', { params: { query: { search, size: 12 } }, signal }));
  return items.map(({ id, name, kind }) => ({ id, label: name, description: kind }));
}

/** The work contract just registered: enough to assign it. */
export type ContractToAssign = { id: number; firmName: string; startedOn: string; endedOn: string | null };

type ContractDialogProps = {
  participantId: number;
  /** What the house knows of a person of another house. */
  knownAs?: KnownPerson;
  onSaved: (contract: ContractToAssign) => void;
  onClose: () => void;
};

/** A work contract; what its hours are counted by is read from the file on its first day. */
export function ContractDialog({ participantId, knownAs, onSaved, onClose }: ContractDialogProps) {
  const { t } = useTranslation('participants');
  const [firm, setFirm] = useState<Option | null>(null);
  const [engagementMode, setMode] = useState<EngagementMode>('DIRECT_HIRE');
  const [contractType, setType] = useState<ContractType>('CDD');
  const [startedOn, setStart] = useState<string | null>(null);
  const [endedOn, setEnd] = useState<string | null>(null);
  const [trade, setTrade] = useState('');
  const create = useCreateContract(({ id }, input) =>
    onSaved({
      id,
      firmName: firm?.label ?? '',
      startedOn: input.startedOn,
      endedOn: input.endedOn ?? null,
    }),
  );
  const submit = () => {
    if (!firm || !startedOn) return;
    create.mutate({
      participantId,
      firmId: Number(firm.id),
      engagementMode,
      contractType,
      startedOn,
      endedOn,
      trade: trade || null,
      ...(knownAs ? { knownAs } : {}),
    });
  };
  return (
    <Dialog title={t('contract.create')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={submit}
        error={create.error}
        isPending={create.isPending}
        submitLabel={t('contract.save')}
        onCancel={onClose}
      >
        <FormColumns>
          <ComboBoxField
            label={t('contract.firm')}
            name="firmId"
            isRequired
            autoFocus
            searchKey="firms"
            search={searchFirms}
            value={firm}
            onChange={setFirm}
          />
          <SelectField
            label={t('contract.type')}
            name="contractType"
            options={CONTRACT_TYPES.map((id) => ({ id, label: t(`contractType.${id}`) }))}
            value={contractType}
            onChange={(id) => setType(id as ContractType)}
          />
          <SelectField
            label={t('contract.mode')}
            name="engagementMode"
            options={ENGAGEMENT_MODES.map((id) => ({ id, label: t(`mode.${id}`) }))}
            value={engagementMode}
            onChange={(id) => setMode(id as EngagementMode)}
          />
          <DayField
            label={t('contract.startedOn')}
            name="startedOn"
            isRequired
            value={startedOn}
            onChange={setStart}
          />
          <DayField
            label={t('contract.endedOn')}
            name="endedOn"
            isOptional={contractType === 'CDI'}
            isRequired={contractType !== 'CDI'}
            value={endedOn}
            onChange={setEnd}
          />
          <TextField
            label={t('contract.trade')}
            name="trade"
            isOptional
            maxLength={100}
            value={trade}
            onChange={setTrade}
          />
        </FormColumns>
        <p className="small">{t('contract.freezes')}</p>
      </Form>
    </Dialog>
  );
}
