import type { ReactNode } from 'react';
import css from './key-hint.module.css';

/** The keys of a screen, on one line; hidden where there is no keyboard. */
export function KeyHints({ children }: { children: ReactNode }) {
  return <ul className={css.hints}>{children}</ul>;
}
