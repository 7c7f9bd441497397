import { isAboutAPerson } from '@clausier/domain/inbox/set-aside';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { ItemSentence } from './ItemSentence';
import { ReasonFields } from './ReasonFields';
import { type SetAsideReason, usePutBack, useSetAside, type WaitingItem } from './use-inbox';

type SetAsideDialogProps = { item: WaitingItem; onDone: () => void; onClose: () => void };

/** Sets a line aside for the whole house, and says why. Enter is enough for the usual reason. */
export function SetAsideDialog({ item, onDone, onClose }: SetAsideDialogProps) {
  const { t } = useTranslation('inbox');
  const [reason, setReason] = useState<SetAsideReason>('HANDLED_ELSEWHERE');
  const [note, setNote] = useState('');
  const putBack = usePutBack();
  const setAside = useSetAside(({ id }) => {
    showToast({
      message: t('aside.done'),
      action: { label: t('aside.undo'), onAction: () => putBack.mutate(id) },
    });
    onDone();
  });
  const isWritten = !isAboutAPerson(item.kind);

  function save() {
    const { kind, subjectId, fact } = item;
    const written = isWritten && note.trim() !== '' ? { note: note.trim() } : {};
    setAside.mutate({ kind, subjectId, fact, reason, ...written });
  }

  return (
    <Dialog title={t('aside.title')} isOpen onClose={onClose}>
      <ItemSentence item={item} />
      <Form
        onSubmit={save}
        error={setAside.error}
        isPending={setAside.isPending}
        submitLabel={t('aside.submit')}
        onCancel={onClose}
      >
        <ReasonFields
          reason={reason}
          onReason={setReason}
          note={note}
          onNote={setNote}
          isWritten={isWritten}
        />
      </Form>
    </Dialog>
  );
}
