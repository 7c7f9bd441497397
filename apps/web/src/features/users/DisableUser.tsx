import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { showToast } from '../../ui/toasts';
import { type UserItem, unchanged, useChangeUser } from './use-users';

/** Shuts an account at once, or opens it again. */
export function DisableUser({ user, onClose }: { user: UserItem; onClose: () => void }) {
  const { t } = useTranslation('users');
  const { sentence } = useProblemMessage();
  const { name } = user;
  const way = user.isDisabled ? 'enable' : 'disable';
  const write = useChangeUser(user, () => {
    showToast({ message: t(`${way}.done`, { name }) });
    onClose();
  });
  return (
    <ConfirmDialog
      title={t(`${way}.title`, { name })}
      message={
        <>
          <p>{t(`${way}.effect`)}</p>
          {write.error ? <p role="alert">{sentence(problemOf(write.error))}</p> : null}
        </>
      }
      confirmLabel={t(`${way}.confirm`)}
      isDangerous={!user.isDisabled}
      isPending={write.isPending}
      isOpen
      onConfirm={() => write.mutate({ ...unchanged(user), isDisabled: !user.isDisabled })}
      onClose={onClose}
    />
  );
}
