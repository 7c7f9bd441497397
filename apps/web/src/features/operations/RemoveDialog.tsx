import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog';
import { showToast } from '../../ui/overlays/toasts';
import { type Removable, useRemove } from './use-write-operation';

type RemoveDialogProps = {
  target: Removable;
  /** What the sentence calls it. */
  name: string;
  onRemoved?: () => void;
  onClose: () => void;
};

/** Asks before removing, and says why when the server refuses. */
export function RemoveDialog({ target, name, onRemoved, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('operations');
  const { sentence } = useProblemMessage();
  const remove = useRemove(() => {
    showToast({ message: t(`remove.${target.kind}.done`) });
    onClose();
    onRemoved?.();
  });
  return (
    <ConfirmDialog
      title={t(`remove.${target.kind}.title`)}
      message={
        <>
          <p>{t(`remove.${target.kind}.text`, { name })}</p>
          {remove.error ? (
            <p role="alert">
              <b>{sentence(problemOf(remove.error))}</b>
            </p>
          ) : null}
        </>
      }
      confirmLabel={t(`remove.${target.kind}.confirm`)}
      isDangerous
      isPending={remove.isPending}
      isOpen
      onConfirm={() => remove.mutate(target)}
      onClose={onClose}
    />
  );
}
