import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import { TextField } from '../../ui/TextField';

type PasteDialogProps = {
  isOpen: boolean;
  isPending: boolean;
  onPaste: (text: string) => void;
  onClose: () => void;
};

/** Cells copied from a spreadsheet, heading included. */
export function PasteDialog({ isOpen, isPending, onPaste, onClose }: PasteDialogProps) {
  const { t } = useTranslation('this-month');
  const [text, setText] = useState('');
  return (
    <Dialog title={t('paste.title')} isOpen={isOpen} onClose={onClose} isWide>
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
