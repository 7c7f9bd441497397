import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';

type PasteDialogProps = {
  /** What was pasted already, to be looked at; null while the dialog is closed. */
  pasted: string | null;
  isPending: boolean;
  onPaste: (text: string) => void;
  onClose: () => void;
};

/** Cells copied from a spreadsheet, heading included. */
export function PasteDialog({ pasted, isPending, onPaste, onClose }: PasteDialogProps) {
  const { t } = useTranslation('this-month');
  const [text, setText] = useState(pasted ?? '');
  return (
    <Dialog title={t('paste.title')} isOpen={pasted !== null} onClose={onClose} isWide>
      <Form
        onSubmit={() => onPaste(text)}
        isPending={isPending}
        isSubmitDisabled={text.trim() === ''}
        submitLabel={t('paste.read')}
        onCancel={onClose}
      >
        <TextField
          label={t('paste.label')}
          description={t('paste.help')}
          isMultiline
          autoFocus
          value={text}
          onChange={setText}
        />
      </Form>
    </Dialog>
  );
}
