import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session/use-session';
import { Menu, type MenuAction } from '../../ui/overlays/Menu';
import { ChangeUser } from './ChangeUser';
import { DisableUser } from './DisableUser';
import { MakeLink } from './MakeLink';
import { RemoveFactor } from './RemoveFactor';
import type { UserItem } from './use-users';

/** What whoever keeps an account can do with it; nothing on the accounts one only sees. */
export function UserActions({ user }: { user: UserItem }) {
  const { t } = useTranslation('users');
  const session = useSession();
  const [dialog, setDialog] = useState<'change' | 'link' | 'factor' | 'disable' | null>(null);
  const close = () => setDialog(null);
  if (!user.isKept) return null;
  const action = (id: 'change' | 'link' | 'factor' | 'disable', label: string): MenuAction => ({
    id,
    label,
    onAction: () => setDialog(id),
  });
  const purpose = user.hasPassword ? 'RESET' : 'INVITATION';
  const isOwn = session.user.id === user.id;
  const actions = [
    action('change', t('change')),
    ...(user.isDemonstration || user.isDisabled || isOwn ? [] : [action('link', t(`link.open.${purpose}`))]),
    ...(user.hasSecondFactor && !isOwn ? [action('factor', t('factor.open'))] : []),
    ...(user.isDemonstration
      ? []
      : [
          {
            ...action('disable', t(user.isDisabled ? 'enable.open' : 'disable.open')),
            isDangerous: !user.isDisabled,
          },
        ]),
  ];
  return (
    <>
      <Menu label={t('actions', { name: user.name })} actions={actions} />
      {dialog === 'change' ? <ChangeUser user={user} onClose={close} /> : null}
      {dialog === 'link' ? <MakeLink user={user} onClose={close} /> : null}
      {dialog === 'factor' ? <RemoveFactor user={user} onClose={close} /> : null}
      {dialog === 'disable' ? <DisableUser user={user} onClose={close} /> : null}
    </>
  );
}
