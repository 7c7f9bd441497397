import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { notFound } from '../platform/refuse.js';

/**
 * The people a house looks after, whole file included, as a list of ids: those it registered, those who live in its
 * territory today, and those who lived there when a work contract of theirs started. Kept in `person_house`.
 */
export function ownPeople({ actor, today }: Scope): Sql {
  return sql`
    select participant_id as id from person_house where territory_id = ${actor.territoryId}::integer
      and (tie = 'OWN' or (tie = 'LIVES' and ${today}::date between valid_from and valid_to))`;
}

/** The people a house may name: its own, and whoever works on its operations. */
export function peopleInScope({ actor, today }: Scope): Sql {
  return sql`
    select participant_id as id from person_house where territory_id = ${actor.territoryId}::integer
      and tie <> 'CONTRACT' and ${today}::date between valid_from and valid_to`;
}

/** Tells of one person, in the columns of a query, what `ownPeople` lists: an index answers, however many the house looks after. */
export function isOwnPerson({ actor, today }: Scope, person: Sql): Sql {
  return sql`exists (select from person_house h where h.territory_id = ${actor.territoryId}::integer and h.participant_id = ${person}
    and (h.tie = 'OWN' or (h.tie = 'LIVES' and ${today}::date between h.valid_from and h.valid_to)))`;
}

/**
 * Tells whether a person belongs to the acting house; the same not-found answer for an unknown, an invisible
 * and an anonymous one.
 */
export async function personInScope(scope: Scope, participantId: number): Promise<{ isOwn: boolean }> {
  return scope.one<{ isOwn: boolean }>(sql`
    select ${isOwnPerson(scope, sql`p.id`)} as "isOwn" from participant p
    where p.id = ${participantId} and p.anonymised_on is null and p.id in (${peopleInScope(scope)})`);
}

/** The same not-found answer for a person who does not exist, is invisible, or only works on the house's operations. */
export async function requireOwn(scope: Scope, participantId: number): Promise<void> {
  const { isOwn } = await personInScope(scope, participantId);
  if (!isOwn) throw notFound();
}
