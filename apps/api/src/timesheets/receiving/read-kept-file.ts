import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { WholeCheck } from '../checking/still-checked.js';
import type { Columns } from '../reading/column-roles.js';
import { statementReader } from '../reading/statement-reader.js';
import { TaskEnded, type TaskProgress } from '../tasks/task-progress.js';
import { takeRows } from './take-rows.js';

/**
 * Reads the file a statement was received with, with the columns that were decided then, and makes it a draft. Throws
 * what the reading throws. Gives what the check found, when nothing had to be refused.
 */
export async function readKeptFile(
  scope: Scope,
  timesheetId: number,
  progress: TaskProgress,
): Promise<WholeCheck | null> {
  const { name, content, columns } = await scope.one<{ name: string; content: Buffer; columns: Columns }>(sql`
    select f.name, f.content, t.mapping -> 'columns' as columns
    from timesheet t join timesheet_file f on f.id = t.file_id
    where t.id = ${timesheetId} and t.firm_id = ${scope.actor.firmId} and t.status = 'READING'`);
  let checkedAgainst: string | null;
  const opened = await statementReader.open(content, name);
  try {
    const { rowCount } = await opened.plan(columns);
    await progress.tell('READING', 0, rowCount);
    ({ checkedAgainst } = await takeRows(scope, timesheetId, opened.rows(), {
      read: (done) => progress.tell('READING', done, rowCount),
      checked: (done) => progress.tell('CHECKING', done, rowCount),
    }));
  } finally {
    await opened.close();
  }
  const draft = await scope.first<{ version: number }>(sql`
    update timesheet set status = 'DRAFT' where id = ${timesheetId} and firm_id = ${scope.actor.firmId} and status = 'READING'
    returning version`);
  if (!draft) throw new TaskEnded();
  return checkedAgainst === null ? null : { version: draft.version, checkedAgainst };
}
