import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../platform/actor.js';

/**
 * The hours a role's own totals are about, as a condition on `hour_entry e`: the metropolis all of them, a house what it
 * manages (operation here or resident here), an authority its own operations, nobody else any.
 */
export function ownHours(actor: Actor): Sql {
  if (actor.role === 'METROPOLIS') return sql`true`;
  if (actor.territoryId !== null)
    return sql`${actor.territoryId}::integer in (e.operation_territory_id, e.residence_territory_id)`;
  if (actor.authorityId !== null) return sql`e.authority_id = ${actor.authorityId}`;
  return sql`false`;
}

/** The hours whose persons a role may see by name: a house those on its operations and those of its residents. */
export function hoursWithNames(actor: Actor): Sql {
  return actor.territoryId !== null ? ownHours(actor) : sql`false`;
}

/** The metropolis adds up everybody's hours and sees nobody: it reads released figures, never the ledger as it stands. */
export function readsReleasesOnly(actor: Actor): boolean {
  return actor.role === 'METROPOLIS';
}
