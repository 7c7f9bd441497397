import { type Hours, NO_HOURS, negateHours } from '../hours/hours.js';
import { conflict, ruleBroken } from '../shared/refuse.js';

/** An entry of the hour ledger as far as the rules care, inside one cell: an assignment, a month, a kind of hours. */
export interface HourEntry {
  /** 1 for the first hours of the cell, one more each time other hours replace them. */
  readonly revision: number;
  /** True for the exact opposite of the entry of the same revision. */
  readonly isReversal: boolean;
  readonly hours: Hours;
}

/** What stands in a cell: the highest revision ever posted (0 when none) and its hours, null once reversed. */
export interface CellState {
  readonly revision: number;
  readonly liveHours: Hours | null;
}

/** A cell's state from all its entries, in any order. */
export function stateOf(entries: readonly HourEntry[]): CellState {
  const revision = entries.reduce((highest, entry) => Math.max(highest, entry.revision), 0);
  const last = entries.filter((entry) => entry.revision === revision);
  const isReversed = last.some(({ isReversal }) => isReversal);
  return { revision, liveHours: isReversed ? null : (last[0]?.hours ?? null) };
}

export interface CellChange {
  /** What to append, in order; empty when the cell holds the hours already. */
  readonly entries: readonly HourEntry[];
  readonly revision: number;
  readonly change: 'POSTED' | 'CORRECTED' | 'REVERSED' | 'UNCHANGED';
}

/**
 * What brings a cell to its hours: nothing, a first entry, or the exact reversal of what stands and a new entry. 0 takes
 * back what was posted. Throws `revision-stale` when the author saw another revision, `correction-reason-missing` when
 * something once posted changes without a reason.
 */
export function bringTo(
  state: CellState,
  seenRevision: number,
  hours: Hours,
  reason: string | null,
): CellChange {
  const { revision, liveHours } = state;
  if (seenRevision !== revision) {
    throw conflict('revision-stale', 'revision', { revision, hours: liveHours ?? NO_HOURS });
  }
  if ((liveHours ?? NO_HOURS) === hours) return { entries: [], revision, change: 'UNCHANGED' };
  if (revision > 0 && !reason?.trim()) throw ruleBroken('correction-reason-missing', 'reason');
  const reversal = liveHours === null ? [] : [{ revision, isReversal: true, hours: negateHours(liveHours) }];
  if (hours === NO_HOURS) return { entries: reversal, revision, change: 'REVERSED' };
  const posted = { revision: revision + 1, isReversal: false, hours };
  return {
    entries: [...reversal, posted],
    revision: posted.revision,
    change: liveHours === null ? 'POSTED' : 'CORRECTED',
  };
}
