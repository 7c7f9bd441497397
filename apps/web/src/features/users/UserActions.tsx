import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../ui/Menu';
import { PasswordDialog } from './PasswordDialog';
import { UserDialog } from './UserDialog';
import type { UserItem } from './use-users';

/** What the administrator can do with an account. */
export function UserActions({ user }: { user: UserItem }) {
  const { t } = useTranslation('users');
  const [dialog, setDialog] = useState<'change' | 'password' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu
        label={t('actions', { name: user.name })}
        actions={[
          { id: 'change', label: t('change'), onAction: () => setDialog('change') },
          { id: 'password', label: t('password.open'), onAction: () => setDialog('password') },
        ]}
      />
      {dialog === 'change' ? <UserDialog user={user} onClose={close} /> : null}
      {dialog === 'password' ? <PasswordDialog user={user} onClose={close} /> : null}
    </>
  );
}
