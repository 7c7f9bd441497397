import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { classes } from '../classes';
import css from './page.module.css';

/** One step of the way to this page; the last one usually has no address. */
export type Crumb = { label: string; to?: string };

type PageProps = {
  title: string;
  /** The document's title where the page's names a person: titles are kept in the browser's history. */
  tabTitle?: string;
  crumbs?: Crumb[];
  /** What is said under the title: the state, as of what date, who acts next. */
  subtitle?: ReactNode;
  /** At most one primary action, last. */
  actions?: ReactNode;
  /** Forms and the firm's page: a column of 960 px in the middle. */
  isNarrow?: boolean;
  children: ReactNode;
};

/** The frame of a screen: its title (also the document's), the way to it, what it is about and what can be done. */
export function Page({
  title,
  tabTitle = title,
  crumbs = [],
  subtitle,
  actions,
  isNarrow,
  children,
}: PageProps) {
  return (
    <div className={classes(css.page, isNarrow && css.narrow)}>
      <title>{`${tabTitle} · Clausier`}</title>
      <div className={css.top}>
        <div className={css.heading}>
          <Crumbs crumbs={crumbs} />
          <h1 tabIndex={-1}>{title}</h1>
          {subtitle ? <div className={css.subtitle}>{subtitle}</div> : null}
        </div>
        {actions ? <div className={css.actions}>{actions}</div> : null}
      </div>
      {children}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useTranslation('ui');
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t('crumbs')}>
      <ol className={css.crumbs}>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>{crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}</li>
        ))}
      </ol>
    </nav>
  );
}
