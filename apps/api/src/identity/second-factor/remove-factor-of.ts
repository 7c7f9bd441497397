import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { isHouse } from '../../platform/actor.js';
import { forbidden, ruleBroken } from '../../platform/refuse.js';

/**
 * Removes the second factor of somebody who lost their phone and their codes, for a reason the journal keeps: anybody's
 * for an administrator, a facilitator's of the house for its manager. Their
 * sessions end; the next sign-in asks to set one up where the role needs it. One's own is given up on the account page,
 * with a proof. Throws `not-found`, `forbidden`, `second-factor-absent`.
 */
export async function removeFactorOf(scope: Scope, userId: number, reason: string): Promise<void> {
  const { actor } = scope;
  if (userId === actor.userId) throw forbidden();
  const isKept = isHouse(actor)
    ? sql`territory_id = ${actor.territoryId} and role = 'FACILITATOR'`
    : sql`${actor.role === 'ADMINISTRATOR'}::boolean`;
  await scope.one(sql`select id from app_user where id = ${userId} and ${isKept}`);
  await scope.rows(sql`select set_config('clausier.reason', ${reason}, true)`);
  const removed = await scope.run(sql`delete from second_factor where id = ${userId}`);
  if (removed !== 1) throw ruleBroken('second-factor-absent');
}
