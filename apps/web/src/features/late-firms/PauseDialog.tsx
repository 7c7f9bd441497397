import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { type LateFirm, usePause } from './use-late-firms';

/** Stops writing to a firm, and says why to whoever wonders. */
export function PauseDialog({ firm, onClose }: { firm: LateFirm; onClose: () => void }) {
  const { t } = useTranslation('late-firms');
  const [reason, setReason] = useState('');
  const pause = usePause(firm.firmId, () => {
    showToast({ message: t('pause.done', { name: firm.name }) });
    onClose();
  });
  return (
    <Dialog title={t('pause.title', { name: firm.name })} isOpen onClose={onClose}>
      <Form
        onSubmit={() => pause.mutate(reason.trim())}
        error={pause.error}
        isPending={pause.isPending}
        isSubmitDisabled={reason.trim() === ''}
        submitLabel={t('pause.submit')}
        onCancel={onClose}
      >
        <TextField
          label={t('pause.reason')}
          description={t('pause.help')}
          name="reason"
          isMultiline
          autoFocus
          isRequired
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
}
