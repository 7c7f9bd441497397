import { type Hours, hoursFromHundredths } from '@clausier/domain/hours/hours';
import { isCovered, textOf } from '../../cells/cell.js';
import { type CellHours, HoursSum, readCellHours, saysNoHours } from '../../cells/cell-hours.js';
import type { BodyRow, Table } from '../find-tables.js';

/** What a TOTAL row says, and whether the rows it is about add up to it. */
export interface CheckedTotal {
  readonly row: number;
  readonly total: Hours;
  readonly agrees: boolean;
}

/** What some columns of a table add up to, and what its own totals say of it. */
export interface TableTotals {
  readonly sum: HoursSum;
  /** The whole of the file says so; null when it says nothing of these columns. */
  readonly fileTotal: Hours | null;
  readonly agrees: boolean;
  readonly totals: readonly CheckedTotal[];
}

/**
 * Adds columns up and compares them with the TOTAL rows of the table. One is about all the rows (at the end, or above them),
 * about those since the one before (each lot, each page), or about all those above it (carried forward): whichever agrees.
 */
export function totalsOf(table: Table, columns: readonly number[]): TableTotals {
  const sum = new HoursSum();
  let block = new HoursSum();
  const found: {
    row: BodyRow;
    total: Hours;
    agreesWithBlock: boolean;
    agreesSoFar: boolean;
    isLone: boolean;
  }[] = [];
  for (const row of table.rows) {
    if (row.nature === 'HOURS') {
      for (const column of columns) {
        const read = hoursAt(row, column);
        if (read === null) continue;
        sum.add(read);
        block.add(read);
      }
    } else if (row.nature === 'TOTAL') {
      const total = totalIn(row, columns, [sum, block]);
      if (total === null) continue;
      found.push({
        row,
        total,
        agreesWithBlock: block.count > 0 && block.agreesWith(total),
        agreesSoFar: sum.count > 0 && sum.agreesWith(total),
        isLone: block.count === 0,
      });
      block = new HoursSum();
    }
  }
  const totals = found.map(({ row, total, agreesWithBlock, agreesSoFar }) => ({
    row: row.number,
    total,
    agrees: agreesWithBlock || agreesSoFar || sum.agreesWith(total),
  }));
  return { sum, totals, ...wholeTotal(sum, totals) };
}

/** The file's own total: the TOTAL that is the whole, else the totals of its parts together, else its last word. */
function wholeTotal(
  sum: HoursSum,
  totals: readonly CheckedTotal[],
): { fileTotal: Hours | null; agrees: boolean } {
  const last = totals.at(-1);
  if (!last) return { fileTotal: null, agrees: false };
  const whole = totals.findLast(({ total }) => sum.agreesWith(total));
  if (whole) return { fileTotal: whole.total, agrees: totals.every(({ agrees }) => agrees) };
  const parts = totals.reduce((all, { total }) => all + total, 0);
  if (totals.length > 1 && sum.agreesWith(parts))
    return { fileTotal: hoursFromHundredths(parts), agrees: true };
  return { fileTotal: last.total, agrees: false };
}

/** The hours of a cell; null when it has none to add. A merged cell is counted once. */
export function hoursAt({ cells }: Pick<BodyRow, 'cells'>, column: number): CellHours | null {
  const cell = cells[column];
  return saysNoHours(cell) || isCovered(cell) ? null : readCellHours(cell);
}

/**
 * What a TOTAL row says of some columns. A writer that shifted the row to the left is understood when one of its cells is
 * the sum. Null when none of it can be read.
 */
function totalIn(row: BodyRow, columns: readonly number[], sums: readonly HoursSum[]): Hours | null {
  const own = new HoursSum();
  for (const column of columns) {
    const read = hoursAt(row, column);
    if (read !== null) own.add(read);
  }
  if (own.count > 0) return own.total;
  for (const cell of row.cells) {
    const read = textOf(cell) === '' || isCovered(cell) ? null : readCellHours(cell);
    if (read?.ok && sums.some((sum) => sum.count > 0 && sum.agreesWith(read.hours))) return read.hours;
  }
  return null;
}
