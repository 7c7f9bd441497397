import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../../lib/session/use-session';
import { openSearch, SEARCHERS } from '../search/open-search';
import css from '../shell.module.css';
import { Badge } from './NavigationLinks';
import { navigationOf } from './navigation';

const MoreSheet = lazy(async () => ({ default: (await import('./MoreSheet')).MoreSheet }));

/** The phone's navigation: the first screens of the role, the search, and a sheet for the others, the account and the language. */
export function BottomBar() {
  const { t } = useTranslation('shell');
  const { user } = useSession();
  const [isOpen, setOpen] = useState(false);
  const entries = navigationOf(user.role).flatMap((group) => group.entries);
  const searches = SEARCHERS.includes(user.role);
  return (
    <nav className={css.bottom} aria-label={t('navigation')}>
      {entries.slice(0, searches ? 3 : 4).map((entry) => (
        <NavLink key={entry.name} to={entry.to} className={css.bottomLink}>
          <span className={css.bottomLabel}>{t(`nav.${entry.name}`)}</span>
          {entry.useBadge ? <Badge useBadge={entry.useBadge} /> : null}
        </NavLink>
      ))}
      {searches ? (
        <Button className={css.bottomLink} onPress={openSearch}>
          <span className={css.bottomLabel}>{t('search')}</span>
        </Button>
      ) : null}
      <Button className={css.bottomLink} onPress={() => setOpen(true)}>
        <span className={css.bottomLabel}>{t('more')}</span>
      </Button>
      {isOpen ? (
        <Suspense>
          <MoreSheet onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </nav>
  );
}
