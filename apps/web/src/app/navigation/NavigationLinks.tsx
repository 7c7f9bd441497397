import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import type { NavigationEntry } from '../../lib/routing/feature';
import type { Role } from '../../lib/session/session';
import css from '../shell.module.css';
import { navigationOf } from './navigation';

/** The links of a role, group by group; only the groups after the first have a title. */
export function NavigationLinks({ role, onNavigate }: { role: Role; onNavigate?: () => void }) {
  const { t } = useTranslation('shell');
  return navigationOf(role).map(({ group, entries }) => (
    <div key={group} className={css.group}>
      {group === 'work' ? null : <h2 className={css.groupTitle}>{t(`navGroup.${group}`)}</h2>}
      <ul className={css.links}>
        {entries.map((entry) => (
          <li key={entry.name}>
            <NavLink to={entry.to} className={css.link} onClick={onNavigate}>
              <span>{t(`nav.${entry.name}`)}</span>
              {entry.useBadge ? <Badge useBadge={entry.useBadge} /> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** How many things wait behind a link, said in words to screen readers. */
export function Badge({ useBadge }: { useBadge: NonNullable<NavigationEntry['useBadge']> }) {
  const { t } = useTranslation('shell');
  const { formatCount } = useFormats();
  const count = useBadge();
  if (!count) return null;
  return (
    <span className={css.badge}>
      <span aria-hidden="true">{formatCount(count)}</span>
      <span className="visually-hidden">{t('waiting', { count })}</span>
    </span>
  );
}
