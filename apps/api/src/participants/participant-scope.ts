import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { notFound } from '../platform/refuse.js';

/** Communes attached to a territory on a day, associated communes included. */
function communesOf(territoryId: number, day: string): Sql {
  return sql`
    select near.code from (
      select commune_code as code from commune_territory where territory_id = ${territoryId}
      union select c.code from commune c join commune_territory t on t.commune_code = c.parent_code where t.territory_id = ${territoryId}) near
    where territory_of(near.code, ${day}::date) = ${territoryId}`;
}

/**
 * The people a house looks after, whole file included, as a list of ids: those it registered, those who live in its
 * territory today, and those who lived there when a work contract of theirs started.
 */
export function ownPeople({ actor, today }: Scope): Sql {
  const { territoryId } = actor;
  if (territoryId === null) return sql`select null::integer as id where false`;
  return sql`
    select id from participant where registered_by_territory_id = ${territoryId}
    union select participant_id from employment_contract where residence_territory_id = ${territoryId}
    union select participant_id from participant_residence
      where daterange(valid_from, valid_to, '[]') @> ${today}::date and commune_code in (${communesOf(territoryId, today)})`;
}

/** The people a house may name: its own, and whoever works on its operations. */
export function peopleInScope(scope: Scope): Sql {
  const { territoryId } = scope.actor;
  return sql`${ownPeople(scope)} union select participant_id from assignment where operation_territory_id = ${territoryId}`;
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
