import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../platform/actor.js';
import { forbidden, ruleBroken } from '../platform/refuse.js';
import type { UserScopes } from './new-user.js';

/** The accounts an actor sees, as a condition on `app_user u`: all for an administrator but those of links, the users of the house for its manager. */
export function isSeen(actor: Actor): Sql {
  if (actor.role === 'ADMINISTRATOR') return sql`not u.is_link`;
  return actor.role === 'HOUSE_MANAGER' ? sql`u.territory_id = ${actor.territoryId}` : sql`false`;
}

/** The accounts an actor keeps, as a condition on `app_user u`: a manager those of facilitators, since managers are equals. */
export function isKept(actor: Actor): Sql {
  return actor.role === 'ADMINISTRATOR' ? isSeen(actor) : sql`${isSeen(actor)} and u.role = 'FACILITATOR'`;
}

/** Refuses an account that the actor could not keep: a manager makes facilitators of the house only. */
export function refuseUnkept(actor: Actor, { role, territoryId }: UserScopes): void {
  if (actor.role === 'ADMINISTRATOR') return;
  if (role !== 'FACILITATOR') throw forbidden();
  if (territoryId !== actor.territoryId) throw ruleBroken('user-scope-unknown', 'territoryId');
}
