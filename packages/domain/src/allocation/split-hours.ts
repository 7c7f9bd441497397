import { type Hours, hoursFromHundredths, subtractHours, sumHours } from '../hours/hours.js';
import { allocate } from '../numbers/largest-remainder.js';
import { type PerTenThousand, WHOLE } from '../numbers/rate.js';
import { ruleBroken } from '../shared/refuse.js';

/** Part of a work contract's hours that an assignment gives to its clause. */
export interface AssignmentShare {
  readonly assignmentId: string;
  readonly share: PerTenThousand;
}

export interface AllocatedHours {
  readonly assignmentId: string;
  readonly hours: Hours;
}

export interface Allocation {
  readonly parts: readonly AllocatedHours[];
  /** Hours that serve no clause, when the shares leave some. parts + unallocated = hours worked, exactly. */
  readonly unallocated: Hours;
}

/**
 * Splits the hours of one work contract over its clauses ("globalisation"): largest remainder, so that the parts add
 * up exactly to the hours worked, never more. The order of the shares settles ties: give them in a stable order.
 * Throws `allocation-shares-above-whole`, `allocation-without-share`, `allocation-duplicate-assignment`.
 */
export function splitHours(hours: Hours, shares: readonly AssignmentShare[]): Allocation {
  assertShares(shares);
  const weights = shares.map(({ share }) => share as number);
  const left = WHOLE - weights.reduce((sum, weight) => sum + weight, 0);
  const split = allocate(hours, [...weights, left]).map((part) => hoursFromHundredths(part));
  const parts = shares.map(({ assignmentId }, index) => ({ assignmentId, hours: split[index]! }));
  return { parts, unallocated: subtractHours(hours, sumHours(parts.map((part) => part.hours))) };
}

/** Checks that shares can be used: at least one above zero, one per assignment, 100 % at most together. */
export function assertShares(shares: readonly AssignmentShare[]): void {
  if (!shares.some(({ share }) => share > 0)) throw ruleBroken('allocation-without-share', 'share');
  if (new Set(shares.map(({ assignmentId }) => assignmentId)).size < shares.length)
    throw ruleBroken('allocation-duplicate-assignment', 'assignmentId');
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  if (total > WHOLE) throw ruleBroken('allocation-shares-above-whole', 'share', { total });
}
