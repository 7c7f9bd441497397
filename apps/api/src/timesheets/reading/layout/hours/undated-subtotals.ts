import { textOf } from '../../cells/cell.js';
import type { Columns } from '../../column-roles.js';
import type { BodyRow, Table } from '../find-tables.js';
import type { TableLayout } from '../table-layout.js';
import { hoursAt } from './column-totals.js';

/**
 * The table with the sums of each person told from hours: pay software writes them under the days of a person, without a
 * day and without a word that says so. Only where some sum is of several rows: hours once alone and once more without a
 * day are left as they stand, to be asked about.
 */
export function withUndatedSubtotals(table: Table, { columns, values, made }: TableLayout): Table {
  const [value, ...others] = values;
  const { period } = columns;
  if (
    period === undefined ||
    made !== null ||
    value === undefined ||
    others.length > 0 ||
    value.period !== null
  )
    return table;
  const isUndated = ({ nature, cells }: BodyRow) => nature === 'HOURS' && textOf(cells[period]) === '';
  if (!table.rows.some(isUndated)) return table;
  const sums = new Set<BodyRow>();
  let isSure = false;
  let person = '';
  let above = { hours: 0, rows: 0 };
  for (const row of table.rows) {
    const read = row.nature === 'HOURS' ? hoursAt(row, value.column) : null;
    const named = namesIn(row, columns);
    const isDated = textOf(row.cells[period]) !== '';
    if (isDated && named !== '' && named !== person) {
      person = named;
      above = { hours: 0, rows: 0 };
    }
    if (read?.ok && isDated) above = { hours: above.hours + read.hours, rows: above.rows + 1 };
    else {
      const isTheirs = named === '' || named === person;
      // Clock hours are rounded row by row: their sum may be away by half a hundredth each.
      if (read?.ok && isTheirs && above.rows > 0 && Math.abs(read.hours - above.hours) <= above.rows / 2) {
        sums.add(row);
        isSure ||= above.rows > 1;
      }
      above = { hours: 0, rows: 0 };
    }
  }
  if (!isSure) return table;
  return { ...table, rows: table.rows.map((row) => (sums.has(row) ? { ...row, nature: 'SUBTOTAL' } : row)) };
}

function namesIn({ cells }: BodyRow, { lastName, firstName, fullName }: Columns): string {
  return [lastName, firstName, fullName]
    .map((column) => (column === undefined ? '' : textOf(cells[column])))
    .join(' ')
    .trim();
}
