import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import { showToast } from '../../ui/toasts';
import { PasswordField } from './PasswordField';
import { type UserItem, useSetPassword } from './use-users';

/** A new initial password for somebody who lost theirs. */
export function PasswordDialog({ user, onClose }: { user: UserItem; onClose: () => void }) {
  const { t } = useTranslation('users');
  const write = useSetPassword(user.id, () => {
    showToast({ message: t('password.saved', { name: user.name }) });
    onClose();
  });
  return (
    <Dialog title={t('password.title', { name: user.name })} isOpen onClose={onClose}>
      <Form
        onSubmit={(data) => write.mutate(String(data.get('password')))}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t('password.submit')}
        onCancel={onClose}
      >
        <p>{t('password.effect')}</p>
        <PasswordField autoFocus />
      </Form>
    </Dialog>
  );
}
