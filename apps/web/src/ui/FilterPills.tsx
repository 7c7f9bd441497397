import type { ReactNode } from 'react';
import css from './filter.module.css';

/** The filters of a list on one line, search field included; printed with the list. */
export function FilterPills({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search className={css.pills} aria-label={label}>
      {children}
    </search>
  );
}
