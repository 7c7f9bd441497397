import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/choices/SelectField';
import { DayField } from '../../../ui/fields/DayField';
import { EurosField } from '../../../ui/fields/EurosField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import type { Contract } from '../use-operation';
import { type DraftLot, LotLines, newDraftLot } from './LotLines';
import { type ContractInput, useWriteContract } from './use-write-contract';

const KINDS = ['PUBLIC', 'PRIVATE', 'URBAN_RENEWAL'] as const;

type ContractDialogProps = { operationId: number; contract: Contract | null; onClose: () => void };

/** A public contract: with its lots when it is new, alone when it is changed. */
export function ContractDialog({ operationId, contract, onClose }: ContractDialogProps) {
  const { t } = useTranslation('operations');
  const write = useWriteContract(operationId, contract, () => {
    showToast({ message: t(contract ? 'form.saved' : 'contract.created') });
    onClose();
  });
  const [kind, setKind] = useState<ContractInput['kind']>(contract?.kind ?? 'PUBLIC');
  const [notifiedOn, setNotifiedOn] = useState<string | null>(contract?.notifiedOn ?? null);
  const [amountCents, setAmountCents] = useState<number | null>(contract?.amountCents ?? null);
  const [lots, setLots] = useState<DraftLot[]>([newDraftLot('1')]);

  function save(data: FormData) {
    const named = lots.filter(({ name }) => name.trim() !== '');
    write.mutate({
      number: String(data.get('number')),
      subject: String(data.get('subject')),
      kind,
      notifiedOn,
      amountCents,
      ...(contract ? {} : { lots: named.map(({ key: _, ...lot }) => lot) }),
    });
  }

  return (
    <Dialog title={t(contract ? 'contract.change' : 'page.addContract')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t(contract ? 'form.save' : 'contract.create')}
        onCancel={onClose}
      >
        <TextField
          label={t('contract.subject')}
          name="subject"
          isRequired
          maxLength={300}
          defaultValue={contract?.subject ?? ''}
          autoFocus
        />
        <FormColumns>
          <TextField
            label={t('contract.number')}
            name="number"
            isRequired
            maxLength={60}
            defaultValue={contract?.number ?? ''}
          />
          <SelectField
            label={t('contract.kind')}
            name="kind"
            options={KINDS.map((id) => ({ id, label: t(`contractKind.${id}`) }))}
            value={kind}
            onChange={(id) => setKind(id as ContractInput['kind'])}
          />
          <DayField
            label={t('contract.notifiedOn')}
            name="notifiedOn"
            isOptional
            value={notifiedOn}
            onChange={setNotifiedOn}
          />
          <EurosField
            label={t('contract.amount')}
            name="amountCents"
            isOptional
            value={amountCents}
            onChange={setAmountCents}
          />
        </FormColumns>
        {contract ? null : <LotLines lots={lots} onChange={setLots} />}
      </Form>
    </Dialog>
  );
}
