import type { Hours } from '../hours/hours.js';
import type { CellState } from './entry.js';

/** What accepting a line of a statement did to its cell; null when the cell held the hours already. */
export interface LineEffectOnCell {
  /** The revision the cell was left at. */
  readonly revision: number;
  /** The hours it was left with, null when the line took back what was there. */
  readonly leftHours: Hours | null;
  /** What stood before: nothing, or the hours the line replaced. */
  readonly hoursBefore: Hours;
}

/** How to undo a line: what the cell must hold again, nothing to do, or the correction that came since. */
export type LineUndo =
  | { readonly kind: 'RESTORE'; readonly hours: Hours }
  | { readonly kind: 'NOTHING' }
  | { readonly kind: 'CORRECTED_SINCE' };

/**
 * What undoes an accepted line: the exact reversal of what it posted, and the hours it had replaced if it had replaced
 * some. A cell that somebody changed since is left to whoever changed it: an undo never undoes another decision.
 */
export function undoLine(done: LineEffectOnCell | null, now: CellState): LineUndo {
  if (done === null) return { kind: 'NOTHING' };
  if (now.revision !== done.revision || now.liveHours !== done.leftHours) return { kind: 'CORRECTED_SINCE' };
  return { kind: 'RESTORE', hours: done.hoursBefore };
}
