import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';

/** Where to paste when one does not know that the grid itself takes a paste. */
export function PasteDialog({ onPaste, onClose }: { onPaste: (text: string) => void; onClose: () => void }) {
  const { t } = useTranslation('month-grid');
  const [text, setText] = useState('');
  return (
    <Dialog title={t('paste.action')} isOpen isWide onClose={onClose}>
      <p>{t('paste.text')}</p>
      <Form
        submitLabel={t('paste.apply')}
        onCancel={onClose}
        onSubmit={() => {
          onPaste(text);
          onClose();
        }}
      >
        <TextField
          label={t('paste.label')}
          name="block"
          isMultiline
          isRequired
          autoFocus
          value={text}
          onChange={setText}
        />
      </Form>
    </Dialog>
  );
}
