import { type Cell, isCovered, textOf } from '../cells/cell.js';
import { type ColumnRole, roleOfHeading } from '../column-roles.js';
import { type HourNature, hourNatureOf } from './hours/hour-heading.js';
import { settledTogether } from './period/marks-together.js';
import { goesPastAMonth, monthsInRow, withWholeYears } from './period/months-in-row.js';
import { daysInRow, type PeriodMark, periodMarkOf, weekdaysInRow } from './period/period-mark.js';

/** What the headings over a column say of it, the nearest to the cells last. */
export interface TableColumn {
  readonly parts: readonly string[];
  /** The parts on one line, as they are shown. */
  readonly heading: string;
  readonly role: ColumnRole | null;
  readonly nature: HourNature;
  readonly period: PeriodMark | null;
}

/**
 * What the rows of headings say of each column. `isAboveADay` tells a column whose cells hold more hours than a day has: the
 * twelve numbers over such columns are months.
 */
export function columnsOf(
  headings: readonly (readonly Cell[])[],
  width: number,
  isAboveADay: (column: number) => boolean,
): TableColumn[] {
  const texts = headings.map((row) => withWholeYears(row.map(textOf)));
  const rows = headings.map((row, index) =>
    row.map((cell, column) => sameText(cell, texts[index]![column]!)),
  );
  const filled = rows.map((row, index) => (index < rows.length - 1 ? spread(row, width) : row));
  const days = texts.map(daysInRow);
  const weekdays = texts.map(weekdaysInRow);
  const months = texts.map((row, index) => monthsInRow(row, days[index]!, texts, isAboveADay));
  const wraps = new Set(
    days.flatMap((row) => (goesPastAMonth(row) && monthsOver(row, filled) < 2 ? [...row.keys()] : [])),
  );
  const columns = Array.from({ length: width }, (_, column) => {
    const parts = partsOf(filled, column);
    const day = numbered(days, column, dayMark);
    const month = months.map((row) => row.get(column)).find((found) => found !== undefined);
    return {
      parts,
      period:
        month === undefined
          ? ((day && underMonth(day, parts, wraps.has(column))) ??
            markOf(parts) ??
            numbered(weekdays, column, weekdayMark))
          : underYear({ kind: 'MONTH', ...month }, parts),
    };
  });
  const periods = settledTogether(
    columns.map(({ period }) => period),
    isAboveADay,
  );
  return columns.map(({ parts }, column) => {
    const period = periods[column]!;
    return {
      parts,
      heading: parts.join(' '),
      role: roleOf(parts, period),
      nature: hourNatureOf(parts),
      period,
    };
  });
}

/** How many months are named over the days of a row. */
function monthsOver(days: ReadonlyMap<number, number>, rows: readonly (readonly Cell[])[]): number {
  const months = [...days.keys()].map((column) =>
    partsOf(rows, column)
      .map(markIn)
      .findLast((mark) => mark?.kind === 'MONTH'),
  );
  return new Set(months.map((month) => JSON.stringify(month))).size;
}

function sameText(cell: Cell, text: string): Cell {
  return textOf(cell) === text ? cell : text;
}

/** A day under the name of a month is a day of it; those of a row that goes past a month need one of their own each. */
function underMonth(day: PeriodMark, parts: readonly string[], wraps: boolean): PeriodMark {
  const month = parts.map(markIn).findLast((mark) => mark?.kind === 'MONTH');
  if (day.kind !== 'DAY') return day;
  if (month?.kind === 'MONTH' && !wraps)
    return { ...day, monthNumber: month.monthNumber, year: (underYear(month, parts) as typeof month).year };
  return wraps ? { ...day, wraps } : day;
}

function partsOf(headings: readonly (readonly Cell[])[], column: number): string[] {
  const parts: string[] = [];
  for (const row of headings) {
    const text = textOf(row[column]);
    if (text !== '' && parts.at(-1) !== text) parts.push(text);
  }
  return parts;
}

/** A heading over others goes on to the next, when the file has no merged cells to say how far. */
function spread(row: readonly Cell[], width: number): readonly Cell[] {
  if (row.some(isCovered)) return row;
  let last: Cell = '';
  return Array.from({ length: width }, (_, column) => {
    if (textOf(row[column]) !== '') last = row[column]!;
    return last;
  });
}

/** The mark of a column whose place in its row says which day it is. */
function numbered(
  rows: readonly ReadonlyMap<number, number>[],
  column: number,
  markOfNumber: (number: number) => PeriodMark,
): PeriodMark | null {
  const number = rows.map((row) => row.get(column)).find((found) => found !== undefined);
  return number === undefined ? null : markOfNumber(number);
}

function weekdayMark(weekday: number): PeriodMark {
  return { kind: 'WEEKDAY', weekday };
}

function dayMark(dayOfMonth: number): PeriodMark {
  return { kind: 'DAY', dayOfMonth, monthNumber: null, year: null };
}

const YEAR = /^(?:ann[ée]e )?(20\d\d)$/i;

/** A day below a month is a day of it, a month below a year is of that year. */
function markOf(parts: readonly string[]): PeriodMark | null {
  const mark = parts.map(markIn).findLast((found) => found !== null) ?? null;
  return mark === null ? null : underYear(mark, parts);
}

function underYear(mark: PeriodMark, parts: readonly string[]): PeriodMark {
  if (mark.kind !== 'MONTH' || mark.year !== null) return mark;
  const year = parts.map((part) => YEAR.exec(part)?.[1]).find((said) => said !== undefined);
  return year === undefined ? mark : { ...mark, year: Number(year) };
}

/** 'Heures janv.-25', 'Total mars 2025', 'H 01/2025': the time said at the end or the beginning of a heading. */
function markIn(text: string): PeriodMark | null {
  // 'Mars 2025 (21 j)': what is in brackets is beside the time.
  const whole = periodMarkOf(text) ?? periodMarkOf(text.replace(/\s*\([^()]*\)$/, ''));
  if (whole !== null) return whole;
  const month = /(?:^|\s)(\p{L}{3,9}\.?[ -]\d{2,4}|\d{1,2}[/.-]\d{4}|\d{4}-\d{2}|\p{L}{3,9})$/u.exec(
    text,
  )?.[1];
  const mark = month === undefined ? null : periodMarkOf(month);
  return mark?.kind === 'MONTH' ? mark : null;
}

/** The nearest heading says the role; one above says it for columns of hours only. */
function roleOf(parts: readonly string[], period: PeriodMark | null): ColumnRole | null {
  const own = roleOfHeading(parts.at(-1) ?? '');
  if (period !== null && (own === null || own === 'period')) return 'hours';
  if (own !== null) return own;
  return parts.some((part) => roleOfHeading(part) === 'hours') ? 'hours' : null;
}
