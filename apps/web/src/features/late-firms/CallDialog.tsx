import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { type LateFirm, useNoteCall } from './use-late-firms';

/** Notes what was said on the phone. */
export function CallDialog({ firm, onClose }: { firm: LateFirm; onClose: () => void }) {
  const { t } = useTranslation('late-firms');
  const [note, setNote] = useState('');
  const call = useNoteCall(firm.firmId, () => {
    showToast({ message: t('call.done', { name: firm.name }) });
    onClose();
  });
  return (
    <Dialog title={t('call.title', { name: firm.name })} isOpen onClose={onClose}>
      <Form
        onSubmit={() => call.mutate(note.trim())}
        error={call.error}
        isPending={call.isPending}
        isSubmitDisabled={note.trim() === ''}
        submitLabel={t('call.submit')}
        onCancel={onClose}
      >
        <TextField
          label={t('call.note')}
          description={t('call.help')}
          name="note"
          isMultiline
          autoFocus
          isRequired
          maxLength={500}
          value={note}
          onChange={setNote}
        />
      </Form>
    </Dialog>
  );
}
