import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import { useWithdraw } from '../use-attestations';

type WithdrawDialogProps = { id: number; code: string; onClose: () => void };

/** Asks why an attestation is taken back, and says what that means. */
export function WithdrawDialog({ id, code, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('execution-report');
  const [reason, setReason] = useState('');
  const withdraw = useWithdraw(id, () => {
    showToast({ message: t('withdraw.done') });
    onClose();
  });
  return (
    <Dialog title={t('withdraw.title', { code })} isOpen onClose={onClose} role="alertdialog">
      <p>{t('withdraw.what')}</p>
      <Form
        onSubmit={() => withdraw.mutate({ reason })}
        error={withdraw.error}
        isPending={withdraw.isPending}
        submitLabel={t('withdraw.submit')}
        onCancel={onClose}
      >
        <TextField
          name="reason"
          label={t('withdraw.reason')}
          isMultiline
          isRequired
          autoFocus
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
}
