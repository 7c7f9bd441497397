import type { ReactNode } from 'react';
import css from './form.module.css';

/** Fields side by side where there is room, one under the other where there is not. */
export function FormColumns({ children }: { children: ReactNode }) {
  return <div className={css.columns}>{children}</div>;
}
