import type { ReactNode } from 'react';
import css from './chosen.module.css';

/** A line of a preview: what it is about, what is known of it, and what stands in its way. */
export type PreviewRow = { key: string | number; what: ReactNode; about?: ReactNode; why?: ReactNode };
export type PreviewGroup = { title: string; rows: readonly PreviewRow[] };

type PreviewProps = { label: string; groups: readonly PreviewGroup[]; isBusy?: boolean };

/** What an action on several lines would do, or did: those it is for, then those it is not for and why. */
export function Preview({ label, groups, isBusy = false }: PreviewProps) {
  // It scrolls as soon as there are many: by keyboard too.
  const scrollable = { role: 'group', tabIndex: 0, 'aria-label': label };
  return (
    <div className={css.preview} aria-live="polite" aria-busy={isBusy} {...scrollable}>
      {groups.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul className={css.list}>
            {rows.map(({ key, what, about, why }) => (
              <li key={key}>
                <div>{what}</div>
                {about ? <div className={css.about}>{about}</div> : null}
                {why ? <div className={css.why}>{why}</div> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
