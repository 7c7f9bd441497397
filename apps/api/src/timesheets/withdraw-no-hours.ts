import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { conflict } from '../platform/refuse.js';

/**
 * Takes back "no hours this month", and for the months it was said of together: the firm owes them again. It can as long as nothing took its place. Throws
 * `not-found`, `no-hours-not-standing` for hours, or for a word that was taken back or replaced already.
 */
export async function withdrawNoHours(scope: Scope, id: number): Promise<void> {
  const { firmId } = scope.actor;
  const { origin, status } = await scope.one<{ origin: string; status: string }>(sql`
    select origin, status from timesheet where id = ${id} and firm_id = ${firmId} for update`);
  if (origin !== 'NO_HOURS' || status !== 'SENT')
    throw conflict('no-hours-not-standing', 'status', { status });
  await scope.run(sql`
    update timesheet t set status = 'DISCARDED'
    from timesheet said where said.id = ${id} and t.firm_id = ${firmId} and t.origin = 'NO_HOURS' and t.status = 'SENT'
      and t.certified_at = said.certified_at`);
}
