import { useTranslation } from 'react-i18next';
import { accountPath } from '../../features/account/paths';
import { useByLink } from '../../lib/session/use-by-link';
import { useSession } from '../../lib/session/use-session';
import { useSignOut } from '../../lib/session/use-sign-out';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Sign } from '../../ui/signs/Sign';
import css from './account-menu.module.css';

/** Who is signed in, and the way out. The browser's own popover: it closes on Escape and on a click beside. */
export function AccountMenu() {
  const { t } = useTranslation('shell');
  const { user, link } = useSession();
  const byLink = useByLink();
  const signOut = useSignOut();
  return (
    <>
      <button type="button" className={css.button} popoverTarget="account">
        <span className={css.name}>
          <span className="visually-hidden">{t('account')}</span>
          {user.name}
          <span className={css.role}>{byLink ?? t(`role.${user.role}`)}</span>
        </span>
        <Sign name="more" size={16} />
      </button>
      <div id="account" popover="auto" className={css.panel}>
        {link ? null : (
          <>
            <p className={css.email}>{user.email}</p>
            <ButtonLink to={accountPath} onClick={hideMenu}>
              {t('myAccount')}
            </ButtonLink>
          </>
        )}
        <Button isPending={signOut.isPending} onPress={() => signOut.mutate()}>
          {t(link ? 'leave' : 'signOut')}
        </Button>
      </div>
    </>
  );
}

/** The browser closes a popover on a click beside it, not on a link inside. */
function hideMenu(): void {
  document.getElementById('account')?.hidePopover();
}
