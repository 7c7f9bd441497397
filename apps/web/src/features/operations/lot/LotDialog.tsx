import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EurosField } from '../../../ui/fields/EurosField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import type { Contract, Lot } from '../use-operation';
import { useWriteLot } from './use-write-contract';

type LotDialogProps = { contract: Contract; lot: Lot | null; onClose: () => void };

/** Adds a lot to a contract, or changes one. */
export function LotDialog({ contract, lot, onClose }: LotDialogProps) {
  const { t } = useTranslation('operations');
  const write = useWriteLot(contract.id, lot, () => {
    showToast({ message: t(lot ? 'form.saved' : 'lot.created') });
    onClose();
  });
  const [amountCents, setAmountCents] = useState<number | null>(lot?.amountCents ?? null);

  function save(data: FormData) {
    write.mutate({ number: String(data.get('number')), name: String(data.get('name')), amountCents });
  }

  return (
    <Dialog title={t(lot ? 'lot.change' : 'contract.addLot')} isOpen onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t(lot ? 'form.save' : 'lot.create')}
        onCancel={onClose}
      >
        <TextField
          label={t('lot.name')}
          name="name"
          isRequired={lot === null}
          isOptional={lot !== null}
          maxLength={200}
          defaultValue={lot?.name ?? ''}
          autoFocus
        />
        <FormColumns>
          <TextField
            label={t('lot.number')}
            name="number"
            isRequired
            maxLength={30}
            defaultValue={lot?.number ?? String(contract.lots.length + 1)}
          />
          <EurosField
            label={t('lot.amount')}
            name="amountCents"
            isOptional
            value={amountCents}
            onChange={setAmountCents}
          />
        </FormColumns>
      </Form>
    </Dialog>
  );
}
