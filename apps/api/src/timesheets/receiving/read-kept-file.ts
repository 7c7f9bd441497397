import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { CheckedAgainst } from '../checking/checked-against.js';
import type { WholeCheck } from '../checking/still-checked.js';
import type { Columns } from '../reading/column-roles.js';
import { leftReadings } from '../reading/left-readings.js';
import type { OpenedStatement } from '../reading/opened-statement.js';
import { statementReader } from '../reading/statement-reader.js';
import { TaskEnded, type TaskProgress } from '../tasks/task-progress.js';
import { takeRows } from './take-rows.js';

/**
 * Takes the rows of the file a statement was received with, with the columns that were decided then, and makes it a draft:
 * from the reading that the request left, else by reading the file again. Throws
 * what the reading throws. Gives what the check found, when nothing had to be refused.
 */
export async function readKeptFile(
  scope: Scope,
  timesheetId: number,
  progress: TaskProgress,
): Promise<WholeCheck | null> {
  let checkedAgainst: CheckedAgainst | null;
  const { opened, rowCount } = await openReading(scope, timesheetId);
  try {
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

/** The reading of a statement's file, planned; how many rows it has when that was not told already. */
async function openReading(
  scope: Scope,
  timesheetId: number,
): Promise<{ opened: OpenedStatement; rowCount?: number }> {
  const left = leftReadings.take(timesheetId);
  if (left) return { opened: left };
  const { name, content, columns } = await scope.one<{ name: string; content: Buffer; columns: Columns }>(sql`
    select f.name, f.content, t.mapping -> 'columns' as columns
    from timesheet t join timesheet_file f on f.id = t.file_id
    where t.id = ${timesheetId} and t.firm_id = ${scope.actor.firmId} and t.status = 'READING'`);
  const opened = await statementReader.open(content, name);
  try {
    const { rowCount } = await opened.plan(columns);
    return { opened, rowCount };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
