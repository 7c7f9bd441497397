import { createHash } from 'node:crypto';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { type Month, monthOf, parseMonth } from '@clausier/domain/shared/month';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { conflict, notFound } from '../../platform/refuse.js';
import type { NumberedRow } from '../checking/raw-row.js';
import { readPeriod } from '../checking/read-period.js';
import { chooseColumns } from '../reading/choose-columns.js';
import type { Columns } from '../reading/column-roles.js';
import { findTable, type Table } from '../reading/find-table.js';
import type { Grid } from '../reading/grid.js';
import { rowsOfTable } from '../reading/rows-of-table.js';
import { readTimesheet } from '../timesheet.query.js';
import type { TimesheetView } from '../timesheet.view.js';
import { type ColumnsQuestion, columnsQuestion } from './columns-question.js';
import { createTimesheet } from './create-timesheet.js';

/** A statement the reader has turned into sheets, with the file it came from unless it was pasted. */
export interface ReceivedStatement {
  /** The month the firm was looking at: for rows that name none. */
  readonly month: Month;
  readonly grids: readonly Grid[];
  readonly file?: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };
  /** Columns the firm pointed at. */
  readonly answered?: Columns;
}

/** Either the draft, or the question to answer before there can be one: nothing is kept then. */
export interface StatementAnswer {
  readonly timesheet: TimesheetView | null;
  readonly question: ColumnsQuestion | null;
}

/**
 * Takes a file or pasted cells as a draft, checked; asks which column is which when it cannot be told. Throws
 * `file-already-sent` (with the day and the statement), `file-columns-unknown`, `nir-refused`.
 */
export async function receiveStatement(scope: Scope, input: ReceivedStatement): Promise<StatementAnswer> {
  const fileId = input.file ? await keepFile(scope, input.file) : undefined;
  if (fileId !== undefined) await refuseSecond(scope, fileId);
  const table = findTable(input.grids);
  const signature = signatureOf(table);
  const remembered = input.answered ? undefined : await rememberedColumns(scope, signature);
  const choice = chooseColumns(table, input.answered ?? remembered);
  if (choice.asked.length > 0) return { timesheet: null, question: columnsQuestion(table, choice) };
  const { rows, fileTotal } = rowsOfTable(table, choice.columns);
  const id = await createTimesheet(scope, {
    month: mainMonth(rows, input.month),
    origin: input.file ? 'FILE' : 'PASTE',
    ...(fileId === undefined ? {} : { fileId }),
    mapping: {
      signature,
      columns: choice.columns,
      headings: table.headings,
      isRemembered: remembered !== undefined,
    },
    fileTotal,
    rows,
  });
  if (id === null) {
    await refuseSecond(scope, fileId!);
    throw notFound();
  }
  return { timesheet: await readTimesheet(scope, id), question: null };
}

/** Keeps the bytes once per firm; of twenty at once, nineteen wait for the first. */
async function keepFile(
  scope: Scope,
  { name, mediaType, bytes }: NonNullable<ReceivedStatement['file']>,
): Promise<number> {
  const sha256 = createHash('sha256').update(bytes).digest();
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

function signatureOf({ headings }: Table): string {
  return createHash('sha256').update(JSON.stringify(headings)).digest('hex');
}

/** The columns of the firm's last statement with the same headings. */
async function rememberedColumns(scope: Scope, signature: string): Promise<Columns | undefined> {
  const earlier = await scope.first<{ columns: Columns }>(sql`
    select mapping -> 'columns' as columns from timesheet
    where firm_id = ${scope.actor.firmId} and mapping ->> 'signature' = ${signature} and status = 'SENT'
    order by id desc limit 1`);
  return earlier?.columns;
}

/** The month most rows are about. */
function mainMonth(rows: readonly NumberedRow[], fallback: Month): Month {
  const counts = new Map<string, number>();
  for (const { raw } of rows) {
    const month = raw.given.period ? monthIn(raw.given.period) : null;
    if (month) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return most ? parseMonth(most[0]) : fallback;
}

function monthIn(period: string): Month | null {
  try {
    const { month, day } = readPeriod(period);
    return day ? monthOf(day) : month;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
