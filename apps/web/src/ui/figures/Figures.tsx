import type { ReactNode } from 'react';
import css from './figures.module.css';

/** A strip of figures; holds `Figure`s. */
export function Figures({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label}>
      <dl className={css.figures}>{children}</dl>
    </section>
  );
}
