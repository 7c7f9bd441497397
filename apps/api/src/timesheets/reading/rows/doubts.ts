import { type Cell, textOf } from '../cells/cell.js';
import { saysNoHours } from '../cells/cell-hours.js';
import { sampledRows } from '../layout/columns-by-content.js';
import type { BodyRow, Table } from '../layout/find-tables.js';
import type { TableTotals } from '../layout/hours/column-totals.js';
import { saysClock } from '../layout/hours/hour-heading.js';
import { goesOnBeside } from '../layout/hours/partly-said.js';
import type { TableLayout } from '../layout/table-layout.js';

/** Why the figures of a column can be read in two ways: hundredths or minutes (CLOCK), or cut in two cells at their comma (CUT). */
export type HourDoubt = 'CLOCK' | 'CUT';

const AS_CLOCK = /^\d+\s*[h:]\s*[0-5]\d/i;
const AS_DECIMAL = /^(\d+)[.,](\d+)(?:\s*h(?:eures?)?)?$/i;

/**
 * The columns of hours whose figures can be read in two ways: under a heading that says hours and minutes, among cells written as a
 * clock, or when a TOTAL is their sum in minutes and not in hundredths.
 */
export function doubtsOf(
  table: Table,
  { made, values }: TableLayout,
  totals: TableTotals,
): ReadonlyMap<number, HourDoubt> {
  const doubts = new Map<number, HourDoubt>();
  if (made !== null) return doubts;
  const isAlone = values.length === 1;
  for (const { column, period } of values) {
    const isClock = saysClock(table.columns[column]!.heading) || isMixed(table, column);
    if (isClock || (isAlone && addsUpInMinutes(table, column, totals))) doubts.set(column, 'CLOCK');
    else if (period === null && goesOnBeside(table, column)) doubts.set(column, 'CUT');
  }
  return doubts;
}

/** '7h30' above '7.45': every decimal of the column could be minutes, and cells beside them are. */
function isMixed(table: Table, column: number): boolean {
  const texts = sampledRows(table).map(({ cells }) => textOf(cells[column]));
  return texts.some((text) => AS_CLOCK.test(text)) && areMinutes(texts);
}

/** True when some decimals are not of whole hours, and all of them could be minutes. */
function areMinutes(texts: readonly string[]): boolean {
  const fractions = texts.map((text) => AS_DECIMAL.exec(text)?.[2]).filter((found) => found !== undefined);
  const isMinute = (fraction: string) => fraction.length === 2 && Number(fraction) < 60;
  return fractions.some((fraction) => Number(fraction) > 0) && fractions.every(isMinute);
}

function addsUpInMinutes({ rows }: Table, column: number, { totals }: TableTotals): boolean {
  const [total] = totals;
  if (totals.length !== 1 || total!.agrees) return false;
  const said = rows.find(({ number }) => number === total!.row);
  const worked = rows.filter(({ nature, cells }) => nature === 'HOURS' && !saysNoHours(cells[column]));
  if (said === undefined || !areMinutes(worked.map(({ cells }) => textOf(cells[column])))) return false;
  const minutes = worked.map((row) => minutesIn(row, column));
  return minutes.every((found) => found !== null) && sumOf(minutes) === minutesIn(said, column);
}

function minutesIn({ cells }: Pick<BodyRow, 'cells'>, column: number): number | null {
  const cell: Cell | undefined = cells[column];
  const text = textOf(cell);
  if (/^\d+$/.test(text)) return Number(text) * 60;
  const [, hours, minutes] = AS_DECIMAL.exec(text) ?? [];
  return hours === undefined || minutes!.length !== 2 ? null : Number(hours) * 60 + Number(minutes);
}

function sumOf(minutes: readonly (number | null)[]): number {
  return minutes.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}
