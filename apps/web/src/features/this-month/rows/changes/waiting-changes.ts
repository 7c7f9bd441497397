import type { RowChange } from '../cells/row-fields';
import type { Change } from './send-changes';

/** What was typed and is on its way, by row: shown at once. */
export type WaitingChanges = ReadonlyMap<number, RowChange>;

/** More changes on their way, later ones over earlier ones. */
export function withWaiting(waiting: WaitingChanges, changes: readonly Change[]): WaitingChanges {
  const next = new Map(waiting);
  for (const { rowIds, ...change } of changes)
    for (const id of rowIds) next.set(id, { ...next.get(id), ...change });
  return next;
}

/** Rows whose changes arrived, or were given up. */
export function withoutWaiting(waiting: WaitingChanges, ids: readonly number[]): WaitingChanges {
  if (ids.length === 0) return waiting;
  const next = new Map(waiting);
  for (const id of ids) next.delete(id);
  return next;
}
