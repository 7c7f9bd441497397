import type { ViewKeeper } from '@clausier/domain/saved-views/view-pages';
import sql, { type Sql } from 'sql-template-tag';
import { type Actor, isHouse } from '../platform/actor.js';
import { forbidden } from '../platform/refuse.js';

/** For whom an actor keeps views. Throws `forbidden` for who reads no list of these. */
export function keeperOf(actor: Actor): ViewKeeper {
  if (isHouse(actor)) return 'HOUSE';
  if (actor.role === 'AUTHORITY' || actor.role === 'METROPOLIS') return actor.role;
  throw forbidden();
}

/** The views `v` of the actor's own house, of their own authority, or of the metropolis. */
export const keptBy = (actor: Actor): Sql => sql`v.kept_for = ${keeperOf(actor)}
  and v.territory_id is not distinct from ${actor.territoryId}::integer
  and v.authority_id is not distinct from ${actor.authorityId}::integer`;

/** Their own views, and those shared that are theirs to delete: of a house its manager's, elsewhere, where nobody manages, anybody's. */
export const deletableBy = (actor: Actor): Sql => sql`(v.owner_user_id = ${actor.userId}
  or (v.is_shared and ${actor.role === 'HOUSE_MANAGER' || !isHouse(actor)}))`;
