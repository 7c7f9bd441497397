import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { conflict } from '../platform/refuse.js';

/**
 * Takes back "no hours this month": the firm owes the month again. It can as long as nothing took its place. Throws
 * `not-found`, `no-hours-not-standing` for hours, or for a word that was taken back or replaced already.
 */
export async function withdrawNoHours(scope: Scope, id: number): Promise<void> {
  const { firmId } = scope.actor;
  const { origin, status } = await scope.one<{ origin: string; status: string }>(sql`
    select origin, status from timesheet where id = ${id} and firm_id = ${firmId} for update`);
  if (origin !== 'NO_HOURS' || status !== 'SENT')
    throw conflict('no-hours-not-standing', 'status', { status });
  await scope.run(sql`update timesheet set status = 'DISCARDED' where id = ${id}`);
}
