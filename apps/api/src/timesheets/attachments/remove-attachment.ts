import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { conflict, notFound } from '../../platform/refuse.js';

/** Takes a paper away from a draft: beside a statement that was sent it stays. Throws `not-found`, `timesheet-not-draft`. */
export async function removeAttachment(scope: Scope, timesheetId: number, id: number): Promise<void> {
  const { firmId } = scope.actor;
  const { status } = await scope.one<{ status: string }>(sql`
    select t.status from timesheet t join statement_attachment a on a.timesheet_id = t.id
    where t.id = ${timesheetId} and a.id = ${id} and t.firm_id = ${firmId} for update of t`);
  if (status !== 'DRAFT') throw conflict('timesheet-not-draft', 'status', { status });
  const gone = await scope.run(sql`
    delete from statement_attachment where id = ${id} and timesheet_id = ${timesheetId} and firm_id = ${firmId}`);
  if (gone === 0) throw notFound();
}
