import { spreadMinutes } from '@clausier/domain/hours/spread-minutes';
import type { PlacedRow } from '../rows/place-rows.js';
import { groupsOf } from './assemble-lines.js';

/**
 * Gives rows written as a clock the hundredths with which they add up to their minutes exactly, person by person, clause by
 * clause, month by month: see the rule. Rows written in decimals stay what they are.
 */
export function spreadClockHours(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const changed = new Map<number, PlacedRow>();
  for (const group of groupsOf(rows)) {
    const clocks = group.filter(({ minutes }) => minutes !== null);
    spreadMinutes(clocks.map(({ minutes }) => minutes!)).forEach((hours, index) => {
      const row = clocks[index]!;
      if (hours !== row.hours) changed.set(row.rowNumber, { ...row, hours });
    });
  }
  return changed.size === 0 ? rows : rows.map((row) => changed.get(row.rowNumber) ?? row);
}
