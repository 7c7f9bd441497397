/** What was done and can be taken back, the last at the end; what was taken back and can be done again, the next at the end. */
export type UndoStack<Done> = { readonly past: readonly Done[]; readonly future: readonly Done[] };

/** How many changes are remembered. */
export const MOST_REMEMBERED = 200;

/** Nothing done yet. */
export function emptyStack<Done>(): UndoStack<Done> {
  return { past: [], future: [] };
}

/** A new change is done: what had been taken back can no longer be done again. */
export function withDone<Done>({ past }: UndoStack<Done>, done: Done): UndoStack<Done> {
  return { past: [...past, done].slice(-MOST_REMEMBERED), future: [] };
}

/** The last change was taken back. */
export function withUndone<Done>({ past, future }: UndoStack<Done>): UndoStack<Done> {
  const last = past.at(-1);
  return last === undefined ? { past, future } : { past: past.slice(0, -1), future: [...future, last] };
}

/** The last change taken back was done again. */
export function withRedone<Done>({ past, future }: UndoStack<Done>): UndoStack<Done> {
  const next = future.at(-1);
  return next === undefined ? { past, future } : { past: [...past, next], future: future.slice(0, -1) };
}
