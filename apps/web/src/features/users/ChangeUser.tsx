import { useTranslation } from 'react-i18next';
import { showToast } from '../../ui/overlays/toasts';
import { UserDialog } from './UserDialog';
import { type UserItem, useChangeUser } from './use-users';

/** Corrects an account. */
export function ChangeUser({ user, onClose }: { user: UserItem; onClose: () => void }) {
  const { t } = useTranslation('users');
  const write = useChangeUser(user, () => {
    showToast({ message: t('saved') });
    onClose();
  });
  return (
    <UserDialog title={t('change')} user={user} submitLabel={t('save')} write={write} onClose={onClose} />
  );
}
