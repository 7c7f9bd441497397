import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { invalid } from '../../platform/refuse.js';
import type { NumberedRow } from '../checking/rows/raw-row.js';
import type { Sheet } from './cells/cell.js';
import { FileBudget } from './cells/sheet-builder.js';
import type { Columns } from './column-roles.js';
import { encodeRows } from './encode-rows.js';
import { readCsv } from './formats/read-csv.js';
import { readSheets } from './formats/read-sheets.js';
import { findTables, type Table } from './layout/find-tables.js';
import { groupNamed } from './layout/group-rows.js';
import { totalsOf } from './layout/hours/column-totals.js';
import { withUndatedSubtotals } from './layout/hours/undated-subtotals.js';
import { memoryOf, recalled, signatureOf } from './layout/layout-signature.js';
import { nameFacts } from './layout/period/name-facts.js';
import { preferred } from './layout/period/title-facts.js';
import { cutLoneColumn } from './layout/sheets/lone-column.js';
import { withMonthsOfSheets } from './layout/sheets/months-of-sheets.js';
import { withoutRecaps } from './layout/sheets/recap-sheets.js';
import { partedSideBySide } from './layout/sheets/side-by-side.js';
import { foundTable } from './layout/shown-table.js';
import { layoutOf, type TableLayout } from './layout/table-layout.js';
import { READING_LIMITS } from './reading-limits.js';
import type { BatchForm, EncodedBatch } from './reading-messages.js';
import { type PlannedTable, rowsOfTables } from './rows/rows-of-tables.js';
import type { ColumnMemory, ReadingPlan, ReadingWarning, StatementOverview } from './statement-view.js';

/** Rows that leave together: what the server reads and sends on without answering anybody else. */
const BATCH = 250;

/** Opens a file in this thread. Throws as `StatementReader.open`. */
export async function openFile(bytes: Buffer, fileName: string): Promise<StatementSession> {
  const budget = new FileBudget();
  return new StatementSession(await readSheets(bytes, budget), fileName, budget.warnings);
}

/** Opens pasted cells in this thread. */
export function openPaste(text: string): StatementSession {
  const budget = new FileBudget();
  return new StatementSession(readCsv(text, budget), '', budget.warnings);
}

/** One file being read: what it holds, how its rows will be read, then its rows. */
export class StatementSession {
  readonly overview: StatementOverview;
  private readonly tables: readonly Table[];
  private rows: Generator<NumberedRow> | undefined;

  constructor(
    sheets: readonly Sheet[],
    fileName: string,
    private readonly warnings: readonly ReadingWarning[],
  ) {
    const ofFile = nameFacts(fileName.replace(/\.\w{1,5}$/, ''));
    this.tables = sheets
      .map(cutLoneColumn)
      .flatMap(partedSideBySide)
      .flatMap((sheet) => findTables(sheet, preferred(nameFacts(sheet.name), ofFile)))
      .filter(({ rows }) => rows.some(({ nature }) => nature === 'HOURS'));
    if (this.tables.length === 0) throw invalid('file-without-rows', 'file');
    const readable = this.readable();
    this.overview = {
      signature: signatureOf(readable.map(({ table }) => table)),
      tables: readable.map(({ table, layout }) => foundTable(table, layout)),
      warnings: this.warnings,
    };
  }

  /** Decides how the rows are read. `answered` counts for the first table, and by heading for the others. */
  plan(answered?: Columns, remembered?: ColumnMemory, sheets?: readonly string[]): ReadingPlan {
    const { kept, warnings } = withoutRecaps(
      withMonthsOfSheets(this.readable(answered, remembered, sheets)).map(planned),
    );
    const first = kept[0]!;
    const asked = [...new Set(kept.flatMap(({ layout }) => layout.asked))];
    const { columns, candidates } = first.layout;
    const base = {
      columns,
      memory: memoryOf(first.table, columns),
      asked,
      hourCandidates: candidates,
      warnings: [...this.warnings, ...warnings, ...kept.flatMap(totalWarnings)],
    };
    if (asked.length > 0) {
      this.rows = undefined;
      return { ...base, fileTotal: null, mainMonth: null, rowCount: 0 };
    }
    const notes = [...this.warnings, ...warnings];
    const { rowCount, mainMonth } = counted(rowsOfTables(kept, notes));
    this.rows = rowsOfTables(kept, notes);
    return { ...base, fileTotal: fileTotalOf(kept), mainMonth, rowCount };
  }

  /** The next rows as bytes; null at the end. */
  nextBatch(form: BatchForm): EncodedBatch | null {
    const batch: NumberedRow[] = [];
    while (this.rows !== undefined && batch.length < BATCH) {
      const { value, done } = this.rows.next();
      if (done) break;
      batch.push(value);
    }
    return batch.length === 0 ? null : encodeRows(batch, form);
  }

  /** Tables that can be read or asked about; a sheet of something else is left out when another is a statement. */
  private readable(
    answered?: Columns,
    remembered?: ColumnMemory,
    sheets?: readonly string[],
  ): { table: Table; layout: TableLayout }[] {
    const found: { table: Table; layout: TableLayout }[] = [];
    let refusal: DomainError | undefined;
    const wanted = sheets ? this.tables.filter(({ sheet }) => sheets.includes(sheet)) : this.tables;
    for (const table of wanted) {
      try {
        const answers = answersFor(table, found[0]?.table, answered, remembered);
        const layout = layoutOf(table, answers);
        const named = layout.asked.includes('person') ? ofItsSheet(table) : table;
        found.push(named === table ? { table, layout } : { table: named, layout: layoutOf(named, answers) });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refusal ??= error;
      }
    }
    // A legend or a list of names beside a statement is no statement; alone, it is what cannot be read.
    const statements = found.filter(
      ({ layout }) => layout.values.length > 0 && !layout.asked.includes('person'),
    );
    if (found.length === 0) throw refusal ?? invalid('file-columns-unknown', 'columns');
    return statements.length > 0
      ? found.filter((one) => statements.includes(one) || one.layout.candidates.length > 1)
      : found;
  }
}

/** A sheet of one person may tell who it is by its name only: 'DUPONT Zoé'. */
function ofItsSheet(table: Table): Table {
  const person = groupNamed([table.sheet])?.person;
  return person === undefined ? table : { ...table, person };
}

function answersFor(
  table: Table,
  first: Table | undefined,
  answered?: Columns,
  remembered?: ColumnMemory,
): Columns {
  if (answered === undefined) return remembered === undefined ? {} : recalled(table, remembered);
  return first === undefined ? answered : recalled(table, memoryOf(first, answered));
}

function planned({ table: found, layout }: { table: Table; layout: TableLayout }): PlannedTable {
  const table = withUndatedSubtotals(found, layout);
  return {
    table,
    layout,
    // What several columns make has no total to be compared with.
    totals: totalsOf(table, layout.made === null ? layout.values.map(({ column }) => column) : []),
  };
}

function totalWarnings({ table, totals }: PlannedTable): ReadingWarning[] {
  return totals.totals
    .filter(({ agrees }) => !agrees)
    .map(({ row, total }) => ({
      code: 'total-row-differs',
      params: { sheet: table.sheet, row, total, sum: totals.sum.total },
    }));
}

/** The totals of all the tables together; null when one of them has none. */
function fileTotalOf(tables: readonly PlannedTable[]): number | null {
  let sum = 0;
  for (const { totals } of tables) {
    if (totals.fileTotal === null) return null;
    sum += totals.fileTotal;
  }
  return hoursFromHundredths(sum);
}

/** How many rows there are, and the month most are about; the earliest of equals. Throws `file-too-large`. */
function counted(rows: Generator<NumberedRow>): { rowCount: number; mainMonth: string | null } {
  const months = new Map<string, number>();
  let rowCount = 0;
  for (const { raw } of rows) {
    if (++rowCount > READING_LIMITS.declared)
      throw invalid('file-too-large', 'file', { rows: READING_LIMITS.declared });
    const month = /^\d{4}-\d{2}(?=$|-)/.exec(raw.given.period ?? '')?.[0];
    if (month !== undefined) months.set(month, (months.get(month) ?? 0) + 1);
  }
  const [most] = [...months].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return { rowCount, mainMonth: most?.[0] ?? null };
}
