import type { Scope } from '../database/scope.js';
import { isHouse } from '../platform/actor.js';
import { forbidden } from '../platform/refuse.js';

/** The territory the acting house answers for. Throws `forbidden` when the actor is not a house. */
export function houseOf({ actor }: Scope): number {
  if (!isHouse(actor)) throw forbidden();
  return actor.territoryId;
}
