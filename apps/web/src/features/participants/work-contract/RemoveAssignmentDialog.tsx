import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { useProblemMessage } from '../../../lib/problem-message';
import { ConfirmDialog } from '../../../ui/overlays/ConfirmDialog';
import { useRemoveAssignment } from '../use-participants';

type RemoveAssignmentDialogProps = { id: number; name: string; onClose: () => void };

/** Takes away an assignment made by mistake, once confirmed; the server refuses as soon as hours were written on it. */
export function RemoveAssignmentDialog({ id, name, onClose }: RemoveAssignmentDialogProps) {
  const { t } = useTranslation('participants');
  const { sentence } = useProblemMessage();
  const remove = useRemoveAssignment(id, onClose);
  return (
    <ConfirmDialog
      title={t('assignment.remove')}
      message={
        <>
          <p>{t('assignment.removeText', { name })}</p>
          {remove.error ? <p role="alert">{sentence(problemOf(remove.error))}</p> : null}
        </>
      }
      confirmLabel={t('assignment.confirmRemove')}
      isDangerous
      isOpen
      isPending={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
