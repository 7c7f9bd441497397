import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { StatementAttachment, StatementAttachments } from './attachment.view.js';

/** The statements an actor reads, as a condition on `timesheet t`: a firm its own, a house those with a line on its operations. */
function isReadable({ actor }: Scope): Sql {
  if (actor.firmId !== null) return sql`t.firm_id = ${actor.firmId}`;
  return sql`t.status = 'SENT' and exists (select from timesheet_line l where l.timesheet_id = t.id
    and l.operation_territory_id = ${actor.territoryId} and l.state not in ('DRAFT', 'DISCARDED'))`;
}

/** The papers beside a statement. Throws `not-found` for a statement of others. */
export async function listAttachments(scope: Scope, timesheetId: number): Promise<StatementAttachments> {
  await scope.one(sql`select t.id from timesheet t where t.id = ${timesheetId} and ${isReadable(scope)}`);
  const items = await scope.rows<StatementAttachment>(sql`
    select a.id, c.name, a.media_type as "mediaType", a.size, a.added_at as "addedAt", a.erased_on is not null as "isErased"
    from statement_attachment a join attachment_content c on c.attachment_id = a.id where a.timesheet_id = ${timesheetId} order by a.place`);
  return { items };
}

/** The bytes of one of them. Throws `not-found`, also once they were erased. */
export function readAttachment(
  scope: Scope,
  timesheetId: number,
  id: number,
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  return scope.one(sql`
    select c.name, a.media_type as "mediaType", c.content
    from statement_attachment a join attachment_content c on c.attachment_id = a.id join timesheet t on t.id = a.timesheet_id
    where a.id = ${id} and a.timesheet_id = ${timesheetId} and a.erased_on is null and ${isReadable(scope)}`);
}
