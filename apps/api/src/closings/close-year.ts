import type { Scope } from '../database/scope.js';
import { ruleBroken } from '../platform/refuse.js';
import { recordClosing } from './record-closing.js';

/**
 * Freezes a year as of now for the actor: a house manager the house's, the metropolis its own. Gives the closing's id.
 * Throws `closing-in-the-future` for a year that has not begun.
 */
export function closeYear(
  { em, actor, today }: Scope,
  { year, convention, note }: { year: number; convention: string; note?: string | null },
): Promise<number> {
  if (year > Number(today.slice(0, 4))) throw ruleBroken('closing-in-the-future', 'year');
  return recordClosing(em, {
    scope: actor.territoryId === null ? 'METROPOLIS' : 'HOUSE',
    territoryId: actor.territoryId,
    year,
    conventionCode: convention,
    note: note ?? null,
    closedByUserId: actor.userId,
  });
}
