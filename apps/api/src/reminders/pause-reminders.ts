import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { firmOfHouse } from '../identity/deposit-links/deposit-links.query.js';
import { ruleBroken } from '../platform/refuse.js';
import type { NewPause } from './reminder.view.js';

const SHORTEST_REASON = 5;

/** Nobody writes to the firm any more, until it is resumed: says why, once. Throws `not-found`, `field-too-short`. */
export async function pauseReminders(scope: Scope, firmId: number, { reason }: NewPause): Promise<void> {
  const { actor, today } = scope;
  await firmOfHouse(scope, firmId);
  if (reason.length < SHORTEST_REASON) throw ruleBroken('field-too-short', 'reason');
  await scope.run(sql`delete from reminder_pause where firm_id = ${firmId}`);
  await scope.run(sql`
    insert into reminder_pause (firm_id, territory_id, placed_by_user_id, placed_on, reason)
    values (${firmId}, ${actor.territoryId}, ${actor.userId}, ${today}, ${reason})`);
}

/** The firm is written to again. Throws `not-found`. */
export async function resumeReminders(scope: Scope, firmId: number): Promise<void> {
  await firmOfHouse(scope, firmId);
  await scope.run(sql`delete from reminder_pause where firm_id = ${firmId}`);
}
