import sql, { raw, type Sql } from 'sql-template-tag';
import { type Actor, isHouse } from '../../platform/actor.js';

/**
 * The operations an actor may see, as a condition on a table that carries `territory_id` and `authority_id`: a house its
 * own, an authority its own, the metropolis all, everybody else none.
 */
export function operationsInScope(actor: Actor, alias: string): Sql {
  if (isHouse(actor)) return sql`${raw(alias)}.territory_id = ${actor.territoryId}`;
  if (actor.authorityId !== null) return sql`${raw(alias)}.authority_id = ${actor.authorityId}`;
  return actor.role === 'METROPOLIS' ? sql`true` : sql`false`;
}
