import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { invalid } from '../../platform/refuse.js';
import type { CheckedAgainst } from '../checking/checked-against.js';
import type { WholeCheck } from '../checking/still-checked.js';
import { type OtherColumns, readAgain } from '../correcting/columns/reread-timesheet.js';
import { openAsReceived, readAsReceived } from '../correcting/statement-as-received.js';
import { countStatement } from '../counting/count-statement.query.js';
import { keepCounts } from '../counting/kept-counts.js';
import type { Columns } from '../reading/column-roles.js';
import { leftReadings } from '../reading/left-readings.js';
import type { OpenedStatement, RowBatch } from '../reading/opened-statement.js';
import { statementReader } from '../reading/statement-reader.js';
import { TaskEnded, type TaskProgress } from '../tasks/task-progress.js';
import { type TellRows, takeRows } from './take-rows.js';

/** What the job is told: with which other columns a draft is read again; nothing for a file that just came. */
export interface ReadingInput {
  readonly others?: OtherColumns;
}

/**
 * Takes the rows of the file a statement was received with, with the columns that were decided then or the others that
 * were asked since, and makes it a draft: from the reading that the request left, else by reading the file again. Throws
 * what the reading throws. Gives what the check found, when nothing had to be refused.
 */
export async function readKeptFile(
  scope: Scope,
  timesheetId: number,
  { others }: ReadingInput,
  progress: TaskProgress,
): Promise<WholeCheck | null> {
  const checkedAgainst = others
    ? await takeAgain(scope, timesheetId, others, progress)
    : await takeFirst(scope, timesheetId, progress);
  const draft = await scope.first<{ version: number }>(sql`
    update timesheet set status = 'DRAFT' where id = ${timesheetId} and firm_id = ${scope.actor.firmId} and status = 'READING'
    returning version`);
  if (!draft) throw new TaskEnded();
  await keepCounts(scope, timesheetId, draft.version, await countStatement(scope, timesheetId));
  return checkedAgainst === null ? null : { version: draft.version, checkedAgainst };
}

async function takeFirst(
  scope: Scope,
  timesheetId: number,
  progress: TaskProgress,
): Promise<CheckedAgainst | null> {
  const { opened, rowCount } = await openReading(scope, timesheetId);
  try {
    await progress.tell('READING', 0, rowCount);
    const told = toldTo(progress, rowCount);
    return (await takeRows(scope, timesheetId, toTheEnd(opened), told)).checkedAgainst;
  } finally {
    await opened.close();
  }
}

async function takeAgain(
  scope: Scope,
  timesheetId: number,
  others: OtherColumns,
  progress: TaskProgress,
): Promise<CheckedAgainst | null> {
  const received = await readAsReceived(scope, timesheetId);
  await using opened = await openAsReceived(received);
  // A file erased since the request asked.
  if (opened === null) throw invalid('file-columns-unknown', 'columns');
  await progress.tell('READING', 0);
  return await readAgain(scope, timesheetId, { ...received, others, opened }, toldTo(progress));
}

/** The rows of a reading, whose thread ends with the last of them: they are checked and stored without it. */
async function* toTheEnd(opened: OpenedStatement): AsyncGenerator<RowBatch> {
  yield* opened.batches();
  await opened.close();
}

function toldTo(progress: TaskProgress, rowCount?: number): TellRows {
  return {
    read: (done) => progress.tell('READING', done, rowCount),
    checked: (done) => progress.tell('CHECKING', done, rowCount),
  };
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
