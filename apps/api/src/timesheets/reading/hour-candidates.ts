import { type Hours, hoursFromHundredths, sumHours } from '@clausier/domain/hours/hours';
import { readCellHours } from './cell-hours.js';
import type { BodyRow, Table } from './find-table.js';

/** A column that may be the hours of the statement, with what it adds up to. */
export interface HourCandidate {
  readonly column: number;
  readonly heading: string;
  readonly total: Hours;
  /** The TOTAL row of the file says the same. */
  readonly agreesWithTotalRow: boolean;
  readonly isRecommended: boolean;
}

/**
 * The columns that may hold the hours: those whose heading says so, else those whose cells read as hours. The
 * recommended one agrees with the file's own total and holds durations rather than texts.
 */
export function hourCandidates(table: Table): HourCandidate[] {
  const announced = table.roles.flatMap((role, column) => (role === 'hours' ? [column] : []));
  const columns = announced.length > 0 ? announced : columnsOfHours(table);
  const ranked = columns
    .map((column) => ({ column, ...weigh(table, column) }))
    .sort((a, b) => b.weight - a.weight || a.column - b.column);
  const best = ranked[0]?.column;
  return columns.map((column) => {
    const { total, agrees } = ranked.find((one) => one.column === column)!;
    return {
      column,
      heading: table.headings[column]!,
      total,
      agreesWithTotalRow: agrees,
      isRecommended: column === best,
    };
  });
}

/** Rows that declare hours, whatever becomes of them. */
export function hourRows(table: Table): BodyRow[] {
  return table.rows.filter(({ nature }) => nature === 'HOURS');
}

function weigh(table: Table, column: number): { total: Hours; agrees: boolean; weight: number } {
  const cells = hourRows(table).map((row) => row.cells[column]!);
  const readings = cells.map(readCellHours);
  const total = sumHours(readings.flatMap((reading) => (reading.ok ? [reading.hours] : [])));
  const agrees = totalRowOf(table, column, total)?.agrees ?? false;
  const durations = cells.filter(({ kind }) => kind === 'DURATION').length;
  const numbers = cells.filter(({ serial }) => serial !== undefined).length;
  const readable = readings.filter(({ ok }) => ok).length;
  const weight = (agrees ? 1_000_000 : 0) + readable * 100 + durations * 10 + numbers;
  return { total, agrees, weight };
}

function columnsOfHours(table: Table): number[] {
  const rows = hourRows(table);
  return table.roles.flatMap((role, column) => {
    if (role !== null) return [];
    const filled = rows.map((row) => row.cells[column]!).filter(({ text }) => text !== '');
    const hours = filled.map(readCellHours).filter((read) => read.ok && read.hours <= 74_400);
    return hours.length > 0 && hours.length * 10 >= filled.length * 6 ? [column] : [];
  });
}

export interface TotalRow {
  readonly number: number;
  readonly total: Hours;
  readonly agrees: boolean;
}

/**
 * What the file's last TOTAL row says of a column, and whether it agrees with the sum of the rows, up to half a
 * hundredth a row (minutes become hundredths row by row). A writer that shifted the row to the left is understood
 * when one of its cells is the sum. Null without a TOTAL row that can be read.
 */
export function totalRowOf(table: Table, column: number, sum: Hours): TotalRow | null {
  const row = table.rows.findLast(({ nature }) => nature === 'TOTAL');
  if (!row) return null;
  const tolerance = Math.ceil(hourRows(table).length / 2);
  const agrees = (total: number) => Math.abs(total - sum) <= tolerance;
  const own = readCellHours(row.cells[column]!);
  const totals = row.cells.flatMap((cell) => {
    const reading = cell.text === '' ? null : readCellHours(cell);
    return reading?.ok ? [reading.hours] : [];
  });
  const total = own.ok ? own.hours : totals.find(agrees);
  if (total === undefined) return null;
  return { number: row.number, total: hoursFromHundredths(total), agrees: agrees(total) };
}
