import { sumHours } from '@clausier/domain/hours/hours';
import type { Aside, NumberedRow, RawRow, SerialReading } from '../checking/raw-row.js';
import { readCellHours } from './cell-hours.js';
import type { ColumnRole, Columns } from './column-roles.js';
import type { BodyRow, Table } from './find-table.js';
import { type Cell, EMPTY_CELL } from './grid.js';
import { hourRows, totalRowOf } from './hour-candidates.js';

/** The rows of a statement, the file's own total, and the month its title names. */
export interface ReadStatement {
  readonly rows: NumberedRow[];
  readonly fileTotal: number | null;
}

/**
 * Turns the rows under the heading into what they give. TOTAL rows and signatures are kept aside, blank rows are
 * nothing.
 */
export function rowsOfTable(table: Table, columns: Columns): ReadStatement {
  const hoursColumn = columns.hours!;
  const readings = hourRows(table).map((row) => readCellHours(row.cells[hoursColumn]!));
  const sum = sumHours(readings.flatMap((reading) => (reading.ok ? [reading.hours] : [])));
  const total = totalRowOf(table, hoursColumn, sum);
  const rows = table.rows
    .filter(({ nature }) => nature !== 'BLANK')
    .map((row) => {
      const raw = rawOf(row, columns, table);
      const isTotal = total?.number === row.number;
      return {
        rowNumber: row.number,
        raw: isTotal ? { ...raw, total: { hours: total.total, agrees: total.agrees } } : raw,
      };
    });
  return { rows, fileTotal: total?.total ?? null };
}

function rawOf(row: BodyRow, columns: Columns, table: Table): RawRow {
  const cells = row.cells.map(({ text }) => text);
  if (row.nature !== 'HOURS') return { cells, given: {}, aside: row.nature as Aside };
  const cell = (role: ColumnRole): Cell => {
    const column = columns[role];
    return column === undefined ? EMPTY_CELL : row.cells[column]!;
  };
  const given: { -readonly [role in ColumnRole]?: string } = {};
  for (const role of Object.keys(columns) as ColumnRole[]) {
    const { text } = cell(role);
    if (text !== '') given[role] = text;
  }
  if (given.period === undefined && table.titleMonth !== null) given.period = table.titleMonth;
  const serial = serialOf(cell('hours'));
  return { cells, given, ...(serial ? { serial } : {}) };
}

function serialOf(cell: Cell): SerialReading | null {
  if (cell.serial === undefined) return null;
  const reading = readCellHours(cell);
  return reading.ok ? { hours: reading.hours, isRounded: reading.isRounded } : { code: reading.code };
}
