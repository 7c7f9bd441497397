import { sampledRows } from '../columns-by-content.js';
import type { Table } from '../find-tables.js';
import type { PeriodMark } from '../period/period-mark.js';
import { hoursAt } from './column-totals.js';

interface Timed {
  readonly column: number;
  readonly period: PeriodMark;
}

const RANKS: Readonly<Record<PeriodMark['kind'], number>> = { DAY: 0, WEEKDAY: 0, WEEK: 1, MONTH: 2 };

/**
 * Columns of hours in time, without those that only add others up: 'S10' after its days, the month after its weeks. Null when such a
 * column says something else than their sum: nobody says which of the two was worked.
 */
export function withoutSumsOfTime<Column extends Timed>(
  table: Table,
  timed: readonly Column[],
): readonly Column[] | null {
  const finest = Math.min(...timed.map(({ period }) => RANKS[period.kind]));
  const fine = timed.filter(({ period }) => RANKS[period.kind] === finest);
  const sums = timed.filter((one) => !fine.includes(one));
  return sums.every((sum) => addsUp(table, sum, fine, timed)) ? fine : null;
}

/** True when a column is, on each row, what the finer ones since the one like it hold, or all of them. */
function addsUp<Column extends Timed>(
  table: Table,
  sum: Column,
  fine: readonly Column[],
  timed: readonly Column[],
): boolean {
  const before = timed.findLast(
    ({ column, period }) => column < sum.column && RANKS[period.kind] >= RANKS[sum.period.kind],
  );
  const since = fine.filter(({ column }) => column > (before?.column ?? -1) && column < sum.column);
  return [since, fine].some((columns) => columns.length > 0 && isSumOf(table, sum.column, columns));
}

function isSumOf(table: Table, sum: number, columns: readonly Timed[]): boolean {
  return sampledRows(table).every((row) => {
    const said = hoursAt(row, sum);
    if (said === null) return true;
    const added = columns.reduce((all, { column }) => {
      const read = hoursAt(row, column);
      return all + (read?.ok ? read.hours : 0);
    }, 0);
    return said.ok && Math.abs(said.hours - added) <= Math.ceil(columns.length / 2);
  });
}
