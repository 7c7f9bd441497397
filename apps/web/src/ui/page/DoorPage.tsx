import type { ReactNode } from 'react';
import { Brand } from './Brand';
import css from './door.module.css';
import { LanguageSwitch } from './LanguageSwitch';

/** A screen before the application opens: the brand, the language, and one sheet in the middle. */
export function DoorPage({
  title,
  isWide,
  children,
}: {
  title: string;
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={css.page}>
      <title>{`${title} · Clausier`}</title>
      <header className={css.header}>
        <Brand className={css.brand} />
        <LanguageSwitch />
      </header>
      <main className={css.main}>
        <div className={isWide ? css.wideSheet : css.sheet}>
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}
