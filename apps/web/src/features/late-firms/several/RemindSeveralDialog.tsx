import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/overlays/Dialog';
import type { LateFirm } from '../use-late-firms';
import { MessagesForm } from './MessagesForm';
import { MessagesTold } from './MessagesTold';
import type { MessageOutcome } from './use-several';

type RemindSeveralDialogProps = { firms: readonly LateFirm[]; onClose: () => void };

/** Writes to several firms: the message each would get, who will not get one and why, then what became of each. */
export function RemindSeveralDialog({ firms, onClose }: RemindSeveralDialogProps) {
  const { t } = useTranslation('late-firms');
  const [told, setTold] = useState<readonly MessageOutcome[] | null>(null);
  // Kept while the list changes behind the window.
  const [chosen] = useState(firms);
  return (
    <Dialog title={t(told ? 'several.told' : 'several.title')} isOpen isWide onClose={onClose}>
      {told ? (
        <MessagesTold outcomes={told} firms={chosen} onClose={onClose} />
      ) : (
        <MessagesForm
          firmIds={chosen.map(({ firmId }) => firmId)}
          onTold={({ items }) => setTold(items)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
