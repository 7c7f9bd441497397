import { createHash } from 'node:crypto';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { monthOf } from '@clausier/domain/shared/month';
import type { NumberedRow } from '../checking/raw-row.js';
import { readPeriod } from '../checking/read-period.js';
import { chooseColumns } from './choose-columns.js';
import type { ColumnRole, Columns } from './column-roles.js';
import { encodeRows } from './encode-rows.js';
import { findTable, type Table } from './find-table.js';
import type { Grid } from './grid.js';
import { hourRows } from './hour-candidates.js';
import { readCsv } from './read-csv.js';
import { readFile } from './read-file.js';
import type { BatchForm } from './reading-messages.js';
import { rowsOfTable } from './rows-of-table.js';
import type { ReadingPlan, StatementOverview } from './statement-view.js';

const SAMPLES = 3;
const BATCH = 1_000;

/** Opens a file in this thread. Throws as `StatementReader.open`. */
export async function openFile(bytes: Buffer, _fileName: string): Promise<StatementSession> {
  return new StatementSession(await readFile(bytes));
}

/** Opens pasted cells in this thread. */
export function openPaste(text: string): StatementSession {
  return new StatementSession([readCsv(text)]);
}

/** One file being read: what it holds, how its rows will be read, then its rows. */
export class StatementSession {
  readonly overview: StatementOverview;
  private readonly table: Table;
  private rows: readonly NumberedRow[] = [];
  private given = 0;

  constructor(grids: readonly Grid[]) {
    this.table = findTable(grids);
    this.overview = overviewOf(this.table);
  }

  plan(answered?: Columns): ReadingPlan {
    const choice = chooseColumns(this.table, answered);
    const { hourCandidates, columns, asked } = choice;
    this.given = 0;
    this.rows = [];
    const base = { columns, asked, hourCandidates, warnings: [] };
    if (asked.length > 0) return { ...base, fileTotal: null, mainMonth: null, rowCount: 0 };
    const { rows, fileTotal } = rowsOfTable(this.table, columns);
    this.rows = rows;
    return { ...base, fileTotal, mainMonth: mainMonth(rows), rowCount: rows.length };
  }

  /** The next rows as bytes; null at the end. */
  nextBatch(form: BatchForm): Uint8Array | null {
    if (this.given >= this.rows.length) return null;
    const batch = this.rows.slice(this.given, this.given + BATCH);
    this.given += batch.length;
    return encodeRows(batch, form);
  }
}

function overviewOf(table: Table): StatementOverview {
  const rows = hourRows(table);
  const columns = table.headings.map((heading, column) => ({
    column,
    heading,
    samples: rows
      .map((row) => row.cells[column]!.text)
      .filter(Boolean)
      .slice(0, SAMPLES),
    role: table.roles[column] as ColumnRole | null,
    confidence: table.roles[column] === null ? ('NONE' as const) : ('CERTAIN' as const),
  }));
  const signature = createHash('sha256').update(JSON.stringify(table.headings)).digest('hex');
  return { signature, tables: [{ sheet: '', headingRow: 0, rowCount: rows.length, columns }], warnings: [] };
}

/** The month most rows are about. */
function mainMonth(rows: readonly NumberedRow[]): string | null {
  const counts = new Map<string, number>();
  for (const { raw } of rows) {
    const month = raw.given.period ? monthIn(raw.given.period) : null;
    if (month) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return most?.[0] ?? null;
}

function monthIn(period: string): string | null {
  try {
    const { month, day } = readPeriod(period);
    return day ? monthOf(day) : month;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
