import { createHash } from 'node:crypto';
import { type Month, parseMonth } from '@clausier/domain/calendar/month';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { conflict, notFound } from '../../platform/refuse.js';
import type { Columns } from '../reading/column-roles.js';
import type { ColumnMemory } from '../reading/statement-view.js';
import { askTask } from '../tasks/ask-task.js';
import { readTimesheet } from '../timesheet.query.js';
import type { TimesheetView } from '../timesheet.view.js';
import { type ColumnsQuestion, columnsQuestion } from './columns-question.js';
import { createTimesheet } from './create-timesheet.js';
import type { StatementSource } from './statement-source.js';
import { takeRows } from './take-rows.js';

/** A statement being read, with the file it came from unless it was pasted. */
export interface ReceivedStatement {
  /** The month the firm was looking at: for rows that name none. */
  readonly month: Month;
  readonly source: StatementSource;
  readonly file?: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };
  /** Columns the firm pointed at. */
  readonly answered?: Columns;
  /** Leaves the reading to the job that will take the rows of a large statement. */
  readonly leave?: (timesheetId: number) => void;
}

/** Either the draft, or the question to answer before there can be one: nothing is kept then. */
export interface StatementAnswer {
  readonly timesheet: TimesheetView | null;
  readonly question: ColumnsQuestion | null;
}

/** Up to as many rows a file is read and checked while its firm waits; beyond, in the background. */
export const READ_AT_ONCE = 3_000;

/**
 * Takes a file or pasted cells as a draft, checked; asks which column is which when it cannot be told. A large file is
 * kept, answered at once with a statement that is being read, and read by a job added in the same transaction. Throws
 * `file-already-sent` (with the day and the statement), `file-columns-unknown`, `nir-refused`.
 */
export async function receiveStatement(scope: Scope, input: ReceivedStatement): Promise<StatementAnswer> {
  const { source, file } = input;
  const fileId = file ? await keepFile(scope, file) : undefined;
  if (fileId !== undefined) await refuseSecond(scope, fileId);
  const remembered = input.answered ? undefined : await rememberedAnswer(scope, source.signature);
  const plan = await source.plan(input.answered, remembered);
  if (plan.asked.length > 0) return { timesheet: null, question: columnsQuestion(source.overview, plan) };
  const isLarge = fileId !== undefined && plan.rowCount > READ_AT_ONCE;
  const id = await createTimesheet(scope, {
    month: plan.mainMonth === null ? input.month : parseMonth(plan.mainMonth),
    origin: file ? 'FILE' : 'PASTE',
    ...(fileId === undefined ? {} : { fileId }),
    mapping: {
      signature: source.signature,
      columns: plan.columns,
      memory: plan.memory,
      headings: source.overview.tables[0]!.columns.map(({ heading }) => heading),
      isRemembered: remembered !== undefined,
    },
    fileTotal: plan.fileTotal,
    status: isLarge ? 'READING' : 'DRAFT',
  });
  if (id === null) {
    await refuseSecond(scope, fileId!);
    throw notFound();
  }
  if (isLarge) {
    await askTask(scope, { timesheetId: id, kind: 'READ', input: {}, total: plan.rowCount });
    input.leave?.(id);
  } else await takeRows(scope, id, source.batches());
  return { timesheet: await readTimesheet(scope, id), question: null };
}

/** Answers a file the firm has sent already before it is even read. Throws `file-already-sent`. */
export async function refuseKnownFile(scope: Scope, bytes: Buffer): Promise<void> {
  const known = await scope.first<{ id: number }>(sql`
    select id from timesheet_file where firm_id = ${scope.actor.firmId} and sha256 = ${digestOf(bytes)}`);
  if (known) await refuseSecond(scope, known.id);
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Keeps the bytes once per firm; of twenty at once, nineteen wait for the first. */
async function keepFile(
  scope: Scope,
  { name, mediaType, bytes }: NonNullable<ReceivedStatement['file']>,
): Promise<number> {
  const sha256 = digestOf(bytes);
  const { firmId, userId } = scope.actor;
  await scope.run(sql`
    insert into timesheet_file (firm_id, sha256, name, media_type, content, uploaded_by_user_id)
    values (${firmId}, ${sha256}, ${name}, ${mediaType}, ${bytes}, ${userId})
    on conflict on constraint timesheet_file_once do nothing`);
  const { id } = await scope.one<{ id: number }>(sql`
    select id from timesheet_file where firm_id = ${firmId} and sha256 = ${sha256}`);
  return id;
}

async function refuseSecond(scope: Scope, fileId: number): Promise<void> {
  const earlier = await scope.first<{ timesheetId: number; status: string; receivedOn: string }>(sql`
    select id as "timesheetId", status,
      to_char(coalesce(certified_at, created_at) at time zone 'Europe/Paris', 'YYYY-MM-DD') as "receivedOn"
    from timesheet where file_id = ${fileId} and firm_id = ${scope.actor.firmId} and status <> 'DISCARDED'`);
  if (earlier) throw conflict('file-already-sent', 'file', { ...earlier });
}

/** The columns of the firm's last statement of the same layout, by heading. */
async function rememberedAnswer(scope: Scope, signature: string): Promise<ColumnMemory | undefined> {
  const earlier = await scope.first<{ memory: ColumnMemory }>(sql`
    select mapping -> 'memory' as memory from timesheet
    where firm_id = ${scope.actor.firmId} and mapping ->> 'signature' = ${signature} and mapping -> 'memory' is not null
      and status = 'SENT'
    order by id desc limit 1`);
  return earlier?.memory;
}
