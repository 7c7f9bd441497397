import type { Table } from '../layout/find-tables.js';
import { saysClock } from '../layout/hour-heading.js';
import { goesOnBeside } from '../layout/partly-said.js';
import type { TableLayout } from '../layout/table-layout.js';

/**
 * The columns of hours whose figures can be read in two ways: under a heading that says hours and minutes (CLOCK), or cut in two
 * cells at their comma (CUT).
 */
export function doubtsOf(table: Table, { made, values }: TableLayout): ReadonlyMap<number, 'CLOCK' | 'CUT'> {
  const doubts = new Map<number, 'CLOCK' | 'CUT'>();
  if (made !== null) return doubts;
  for (const { column, period } of values) {
    if (saysClock(table.columns[column]!.heading)) doubts.set(column, 'CLOCK');
    else if (period === null && goesOnBeside(table, column)) doubts.set(column, 'CUT');
  }
  return doubts;
}
