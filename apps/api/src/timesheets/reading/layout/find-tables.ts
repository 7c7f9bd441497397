import { type Cell, isCovered, type Sheet, type SheetRow, textOf } from '../cells/cell.js';
import { type ColumnRole, roleOfHeading } from '../column-roles.js';
import { personInTitle } from './group-rows.js';
import { findHeading, type HeadingBlock, headingScore } from './heading-block.js';
import { type HourNature, hourNatureOf } from './hour-heading.js';
import {
  daysInRow,
  monthsRatherThanDays,
  type PeriodMark,
  periodMarkOf,
  weekdaysInRow,
} from './period/period-mark.js';
import { natureOf, type RowNature } from './row-nature.js';
import { completed, type TitleFacts, textsOf, titleFacts } from './period/title-facts.js';

/** A row under the headings of a table. */
export interface BodyRow extends SheetRow {
  readonly nature: RowNature;
}

/** What the headings over a column say of it, the nearest to the cells last. */
export interface TableColumn {
  readonly parts: readonly string[];
  /** The parts on one line, as they are shown. */
  readonly heading: string;
  readonly role: ColumnRole | null;
  readonly nature: HourNature;
  readonly period: PeriodMark | null;
}

/** A statement found in a sheet: its columns, its rows, and what its title, its sheet and its file say of them. */
export interface Table {
  readonly sheet: string;
  /** Place in its sheet of its first column, from 0. */
  readonly firstColumn: number;
  /** Line of the last heading row; 0 without one. */
  readonly headingRow: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly BodyRow[];
  readonly facts: TitleFacts;
  /** The one person its title is about: 'Salarié : DUPONT Zoé'. */
  readonly person: string | null;
}

const FIRST_HEADING =
  /^(?:n°|noms?\b|pr[ée]?noms?|salari|participant|b[ée]n[ée]f|int[ée]rim|matricule|date\b|mois\b|lot\b|civilit|identit|employ|collab|siret)/i;
const TITLE_ROWS = 15;

/** The tables of a sheet, one under the other when its headings change. A sheet without headings is one table. */
export function findTables(sheet: Sheet, around: TitleFacts): Table[] {
  const tables: Table[] = [];
  let start = 0;
  for (let heading = findHeading(sheet.rows, 0); heading; ) {
    const next = nextHeading(sheet.rows, heading);
    tables.push(tableAt(sheet, heading, start, next?.from ?? sheet.rows.length, around));
    start = heading.to;
    heading = next;
  }
  return tables.length > 0 ? tables : [tableAt(sheet, { from: 0, to: 0 }, 0, sheet.rows.length, around)];
}

/** The next heading that is not the same repeated on each printed page. */
function nextHeading(rows: readonly SheetRow[], { from, to }: HeadingBlock): HeadingBlock | null {
  const own = new Set(rows.slice(from, to).map(keyOf));
  for (let index = to; index < rows.length; index++) {
    const first = rows[index]!.cells.find((cell) => textOf(cell) !== '');
    if (first === undefined || !FIRST_HEADING.test(textOf(first)) || textOf(first).length > 40) continue;
    if (headingScore(rows[index]!.cells) < 3 || own.has(keyOf(rows[index]!))) continue;
    return findHeading(rows, index);
  }
  return null;
}

function keyOf({ cells }: SheetRow): string {
  return JSON.stringify(cells.map(textOf)).replace(/(?:,"")+\]$/, ']');
}

function tableAt(
  sheet: Sheet,
  { from, to }: HeadingBlock,
  start: number,
  end: number,
  around: TitleFacts,
): Table {
  const headings = sheet.rows.slice(from, to).map(({ cells }) => cells);
  const body = sheet.rows.slice(to, end);
  const width = Math.max(0, ...headings.map(({ length }) => length), ...widths(body));
  const title = sheet.rows.slice(Math.max(start, from - TITLE_ROWS), from).map(({ cells }) => cells);
  return {
    sheet: sheet.name,
    firstColumn: sheet.firstColumn ?? 0,
    headingRow: to > from ? sheet.rows[to - 1]!.number : 0,
    columns: columnsOf(headings, width),
    rows: body.map(({ number, cells }) => ({ number, cells, nature: natureOf(cells, headings) })),
    facts: completed(titleFacts(textsOf(title)), around),
    person: personInTitle(title),
  };
}

function* widths(rows: readonly SheetRow[]): Generator<number> {
  let widest = 0;
  for (const { cells } of rows) if (cells.length > widest) widest = cells.length;
  yield widest;
}

function columnsOf(headings: readonly (readonly Cell[])[], width: number): TableColumn[] {
  const filled = headings.map((row, index) => (index < headings.length - 1 ? spread(row, width) : row));
  const days = headings.map((row) => daysInRow(row.map(textOf)));
  const weekdays = headings.map((row) => weekdaysInRow(row.map(textOf)));
  const columns = Array.from({ length: width }, (_, column) => {
    const parts = partsOf(filled, column);
    return {
      parts,
      period: numbered(days, column, dayMark) ?? markOf(parts) ?? numbered(weekdays, column, weekdayMark),
    };
  });
  const periods = monthsRatherThanDays(columns.map(({ period }) => period));
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
  const marks = parts.map(markIn).filter((mark) => mark !== null);
  const mark = marks.at(-1) ?? null;
  if (mark?.kind !== 'MONTH' || mark.year !== null) return mark;
  const year = parts.map((part) => YEAR.exec(part)?.[1]).find((said) => said !== undefined);
  return year === undefined ? mark : { ...mark, year: Number(year) };
}

/** 'Heures janv.-25', 'Total mars 2025', 'H 01/2025': the time said at the end or the beginning of a heading. */
function markIn(text: string): PeriodMark | null {
  const whole = periodMarkOf(text);
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
