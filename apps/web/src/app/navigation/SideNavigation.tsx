import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../lib/session/use-session';
import { Brand } from '../../ui/page/Brand';
import { AccountLanguage } from '../account/AccountLanguage';
import { AccountMenu } from '../account/AccountMenu';
import { HelpButton } from '../help/HelpButton';
import { SEARCHERS } from '../search/open-search';
import { SearchButton } from '../search/SearchButton';
import css from '../shell.module.css';
import { NavigationLinks } from './NavigationLinks';

/** The petrol column of a large screen: where one can go, who one is, in which language. */
export function SideNavigation() {
  const { t } = useTranslation('shell');
  const { user, isDemonstration } = useSession();
  const place = user.territory?.name ?? user.firm?.name ?? user.authority?.name ?? t(`role.${user.role}`);
  return (
    <header className={css.side}>
      <Link to="/" className={css.brandLink}>
        <Brand className={css.brand} />
      </Link>
      <p className={css.place}>
        {place}
        {isDemonstration ? <span className={css.demonstration}>{t('demonstration')}</span> : null}
      </p>
      {SEARCHERS.includes(user.role) ? <SearchButton /> : null}
      <nav aria-label={t('navigation')} className={css.nav}>
        <NavigationLinks role={user.role} />
      </nav>
      <div className={css.account}>
        <HelpButton />
        <AccountMenu />
        <AccountLanguage />
      </div>
    </header>
  );
}
