import type { ReactNode } from 'react';
import css from './state.module.css';

type EmptyStateProps = {
  /** Why there is nothing: "Aucune opération ne correspond à ces filtres." */
  title: string;
  children?: ReactNode;
  /** What to do about it. */
  actions?: ReactNode;
};

/** Nothing to show, and why. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={css.state}>
      <p className={css.title}>{title}</p>
      {children ? <div className={css.text}>{children}</div> : null}
      {actions ? <div className={css.actions}>{actions}</div> : null}
    </div>
  );
}
