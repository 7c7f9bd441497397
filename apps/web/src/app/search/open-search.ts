import { actionOf } from '../../lib/keyboard/shortcuts';
import type { Role } from '../../lib/session/session';

const OPENING = 'clausier:search';

/** Roles that have several things to look for. */
export const SEARCHERS: readonly Role[] = [
  'FACILITATOR',
  'HOUSE_MANAGER',
  'AUTHORITY',
  'METROPOLIS',
  'ADMINISTRATOR',
];

/** Asks for the search, from wherever a button of it is. */
export function openSearch(): void {
  window.dispatchEvent(new Event(OPENING));
}

/** Calls back when the search is asked for, by a button or by Ctrl+K (Cmd+K on a Mac). Returns how to stop listening. */
export function onSearch(open: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.shiftKey || actionOf('everywhere', event) !== 'search') return;
    // The browser's own search bar has the same keys.
    event.preventDefault();
    open();
  };
  window.addEventListener('keydown', press);
  window.addEventListener(OPENING, open);
  return () => {
    window.removeEventListener('keydown', press);
    window.removeEventListener(OPENING, open);
  };
}
