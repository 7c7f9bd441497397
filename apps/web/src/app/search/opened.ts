import type { Opened } from './use-search';

const LENGTH = 8;
const keyOf = (userId: number) => `clausier.opened.${userId}`;

/** What this user opened from the search, the last first: kinds and ids, so that the browser keeps nobody's name. */
export function readOpened(userId: number): Opened[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]');
    return Array.isArray(kept) ? (kept as Opened[]).slice(0, LENGTH) : [];
  } catch {
    return [];
  }
}

/** Puts what is opened before the rest. A browser that keeps nothing forgets, and nothing else happens. */
export function keepOpened(userId: number, { kind, id }: Opened): void {
  const others = readOpened(userId).filter((one) => one.kind !== kind || one.id !== id);
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify([{ kind, id }, ...others].slice(0, LENGTH)));
  } catch {
    // Private windows may refuse: the list is a comfort.
  }
}
