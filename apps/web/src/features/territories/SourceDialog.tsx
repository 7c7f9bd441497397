import { useTranslation } from 'react-i18next';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { SourceFields } from './SourceFields';
import { type Attachment, useChangeAttachment } from './use-attachments';

type SourceDialogProps = { commune: string; attachment: Attachment; onClose: () => void };

/** Corrects how an attachment is known, without moving the commune. */
export function SourceDialog({ commune, attachment, onClose }: SourceDialogProps) {
  const { t } = useTranslation('territories');
  const write = useChangeAttachment(attachment, () => {
    showToast({ message: t('saved') });
    onClose();
  });

  function save(data: FormData) {
    write.mutate({
      isVerified: data.get('isVerified') !== null,
      source: String(data.get('source')).trim(),
    });
  }

  return (
    <Dialog title={t('source.title', { commune })} isOpen onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t('source.submit')}
        onCancel={onClose}
      >
        <SourceFields isVerified={attachment.isVerified} source={attachment.source} />
      </Form>
    </Dialog>
  );
}
