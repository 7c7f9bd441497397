import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../platform/actor.js';

/** Figures about fewer persons than this are not shown to those who may not see the persons themselves. */
export const FEWEST_PERSONS = 5;

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

/** The hours whose groups a role may open: those of `ownHours`, and for a house all others too, since it sees the matrix. */
export function hoursInGroups(actor: Actor): Sql {
  return actor.territoryId !== null ? sql`true` : ownHours(actor);
}

/** The hours whose persons a role may see by name: a house those on its operations and those of its residents. */
export function hoursWithNames(actor: Actor): Sql {
  return actor.territoryId !== null ? ownHours(actor) : sql`false`;
}

/** An authority follows its own operations however few work there; the others see no figure about a handful of persons. */
export function mayTell(actor: Actor, persons: number): boolean {
  return actor.role === 'AUTHORITY' || persons === 0 || persons >= FEWEST_PERSONS;
}
