import type { ReactNode } from 'react';
import css from './dialog.module.css';

/** What can be done at the foot of a window that is not a form. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={css.actions}>{children}</div>;
}
