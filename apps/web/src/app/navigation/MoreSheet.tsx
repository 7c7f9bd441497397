import { useTranslation } from 'react-i18next';
import { accountPath } from '../../features/account/paths';
import { openHelp } from '../../lib/keyboard/open-help';
import { useByLink } from '../../lib/session/use-by-link';
import { useSession } from '../../lib/session/use-session';
import { useSignOut } from '../../lib/session/use-sign-out';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Dialog } from '../../ui/overlays/Dialog';
import { AccountLanguage } from '../account/AccountLanguage';
import css from '../shell.module.css';
import { NavigationLinks } from './NavigationLinks';

/** The phone's sheet: every screen of the role, the language and the way out. */
export function MoreSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const { user, link } = useSession();
  const byLink = useByLink();
  const signOut = useSignOut();
  return (
    <Dialog title={user.name} isOpen onClose={onClose} isDismissable>
      <div className={css.sheet}>
        <p className="small">{byLink ?? `${t(`role.${user.role}`)} · ${user.email}`}</p>
        <NavigationLinks role={user.role} onNavigate={onClose} />
        <div className={css.sheetFoot}>
          <AccountLanguage />
          <Button
            onPress={() => {
              onClose();
              openHelp();
            }}
          >
            {t('help')}
          </Button>
          {link ? null : (
            <ButtonLink to={accountPath} onClick={onClose}>
              {t('myAccount')}
            </ButtonLink>
          )}
          <Button isPending={signOut.isPending} onPress={() => signOut.mutate()}>
            {t(link ? 'leave' : 'signOut')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
