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

/**
 * Tells whether a person belongs to the acting house; the same not-found answer for an unknown, an invisible
 * and an anonymous one.
 */
export async function personInScope(scope: Scope, participantId: number): Promise<{ isOwn: boolean }> {
  return scope.one<{ isOwn: boolean }>(sql`
    select p.id in (${ownPeople(scope)}) as "isOwn" from participant p
    where p.id = ${participantId} and p.anonymised_on is null and p.id in (${peopleInScope(scope)})`);
}

/** The same not-found answer for a person who does not exist, is invisible, or only works on the house's operations. */
export async function requireOwn(scope: Scope, participantId: number): Promise<void> {
  const { isOwn } = await personInScope(scope, participantId);
  if (!isOwn) throw notFound();
}
