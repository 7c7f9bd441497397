import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';

type ReasonDialogProps = {
  title: string;
  text: string;
  confirmLabel: string;
  onReason: (reason: string) => void;
  onClose: () => void;
};

/** Asks why, in a few words that stay in the ledger beside the hours. */
export function ReasonDialog({ title, text, confirmLabel, onReason, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('month-grid');
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p>{text}</p>
      <Form submitLabel={confirmLabel} onCancel={onClose} onSubmit={() => onReason(reason.trim())}>
        <TextField
          label={t('reason.label')}
          name="reason"
          description={t('reason.help')}
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
