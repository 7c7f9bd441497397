import { textOf } from '../cells/cell.js';
import type { BodyRow } from '../layout/find-tables.js';

const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/;

/** True when a date of a column can only begin by its month: then nobody can say which way the others are written. */
export function isMonthFirst(rows: readonly BodyRow[], column: number): boolean {
  return rows.some(({ cells }) => {
    const [, first, second] = DATE.exec(textOf(cells[column])) ?? [];
    return Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31;
  });
}

/** True for a date that is one day when it begins by the day, and another when it begins by the month. */
export function isOfEitherOrder(text: string): boolean {
  const [, first, second] = DATE.exec(text) ?? [];
  return first !== second && Number(first) <= 12 && Number(second) <= 12;
}
