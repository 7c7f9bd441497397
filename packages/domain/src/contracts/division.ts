import { type Hours, hoursFromHundredths, sumHours } from '../hours/hours.js';
import { allocate } from '../numbers/largest-remainder.js';
import { ruleBroken } from '../shared/refuse.js';

/** The hours of an objective that one party of a consortium answers for. */
export interface DivisionPart {
  readonly partyId: number;
  readonly hours: Hours;
}

/**
 * Checks that parts divide an objective: each party once, nothing below zero, and exactly the objective in all, since the
 * parties are jointly liable for it. Throws `division-without-part`, `division-party-twice`, `division-part-negative`,
 * `division-does-not-add-up`.
 */
export function assertDivision(objective: Hours, parts: readonly DivisionPart[]): void {
  if (parts.length === 0) throw ruleBroken('division-without-part', 'parts');
  if (new Set(parts.map(({ partyId }) => partyId)).size < parts.length)
    throw ruleBroken('division-party-twice', 'parts');
  if (parts.some(({ hours }) => hours < 0)) throw ruleBroken('division-part-negative', 'parts');
  const total = sumHours(parts.map(({ hours }) => hours));
  if (total !== objective) throw ruleBroken('division-does-not-add-up', 'parts', { total, objective });
}

/**
 * Divides another objective as an earlier one was, after an amendment or an invoice: in proportion, largest remainder, so that
 * the parts add up exactly. Equal parts when nothing was divided before. Throws `division-without-part`.
 */
export function divideLike(objective: Hours, parts: readonly DivisionPart[]): DivisionPart[] {
  if (parts.length === 0) throw ruleBroken('division-without-part', 'parts');
  const isEmpty = parts.every(({ hours }) => hours === 0);
  const split = allocate(
    objective,
    parts.map(({ hours }) => (isEmpty ? 1 : hours)),
  );
  return parts.map(({ partyId }, at) => ({ partyId, hours: hoursFromHundredths(split[at]!) }));
}
