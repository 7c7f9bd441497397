import type { Month } from '@clausier/domain/calendar/month';
import { MONTH_NAMES } from '@clausier/domain/calendar/month-names';
import { dayOf, readFrenchDate, weekdayOf } from '@clausier/domain/calendar/read-french-date';
import {
  dayNearMonth,
  orderOfShortDates,
  readShortDate,
  type ShortOrder,
} from '@clausier/domain/calendar/read-short-date';
import type { ReadingRemark } from '../../checking/rows/raw-row.js';
import { type Cell, textOf } from '../cells/cell.js';
import type { BodyRow, Table } from '../layout/find-tables.js';
import { headingWords } from '../layout/heading-words.js';
import { hoursAt } from '../layout/hours/column-totals.js';
import { monthOfFacts, type TitleFacts } from '../layout/period/title-facts.js';
import type { TableLayout } from '../layout/table-layout.js';
import { isMonthFirst, isOfEitherOrder } from './month-first.js';
import { asWeek, isOfWeeks, periodBetween, periodOfRow, type RowPeriod } from './period-of-row.js';
import { monthBesideYear, ofYear, yearColumnOf } from './year-beside-month.js';

const MOST_PERIODS = 2_000;

/** When the rows of a table were worked: what its column of periods means is told once, by all its cells together. */
export class PeriodsOfTable {
  private readonly isOfMonths: boolean;
  /** Headed 'Mois' alone: none of its cells is a day. */
  private readonly isOfMonthsOnly: boolean;
  private readonly isOfWeeks: boolean;
  /** Rows say when: one that does not says nothing, and is not of the month of the statement. */
  private readonly isDated: boolean;
  private readonly isMonthFirst: boolean;
  private readonly yearColumn: number;
  private readonly shortOrder: ShortOrder | null;
  private readonly known = new Map<string, RowPeriod>();

  constructor(
    table: Table,
    private readonly layout: TableLayout,
  ) {
    const { period } = layout.columns;
    const heading = period === undefined ? '' : table.columns[period]!.heading;
    this.isOfMonths = /\b(?:mois|periode|month|period)\b/.test(headingWords(heading));
    this.isOfWeeks = isOfWeeks(heading) || (period !== undefined && areWeekStarts(table, layout, period));
    this.isOfMonthsOnly = /^(?:mois|month)\b/.test(headingWords(heading));
    this.yearColumn = yearColumnOf(table);
    this.isDated = period !== undefined && table.rows.some((row) => isDatedAt(row, period));
    this.isMonthFirst = period !== undefined && isMonthFirst(table.rows, period);
    this.shortOrder = period === undefined ? null : shortOrderIn(table.rows, period);
  }

  /** The period of a row; rows of one text have one period, until a line over them says another. */
  of(row: BodyRow, facts: TitleFacts): RowPeriod {
    const { span, columns } = this.layout;
    const cell = columns.period === undefined ? undefined : row.cells[columns.period];
    const year = this.yearColumn < 0 ? '' : textOf(row.cells[this.yearColumn]);
    const text =
      span === null
        ? `${year}|${textOf(cell)}`
        : `${textOf(row.cells[span.from])}|${textOf(row.cells[span.to])}`;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const period =
      span === null
        ? this.said(cell, year, facts)
        : periodBetween(row.cells[span.from], row.cells[span.to], facts);
    const told = period.text === undefined && this.isDated ? { ...period, text: '' } : period;
    if (this.known.size < MOST_PERIODS) this.known.set(text, told);
    return told;
  }

  /** A line over the rows below says another time. */
  forget(): void {
    this.known.clear();
  }

  /** A date that is two days, in a column where others begin by the month. */
  remarksOf(row: BodyRow): ReadingRemark[] {
    const { period } = this.layout.columns;
    const text = period === undefined ? '' : textOf(row.cells[period]);
    return this.isMonthFirst && isOfEitherOrder(text)
      ? [{ code: 'day-order-unknown', field: 'period', params: {} }]
      : [];
  }

  private said(cell: Cell | undefined, year: string, facts: TitleFacts): RowPeriod {
    const around = ofYear(facts, year);
    const short = this.shortDay(cell, monthOfFacts(around));
    if (short !== null) return { text: short, week: null, crosses: false };
    const beside = this.isOfWeeks ? asWeek(cell) : monthOfShortYear(monthBesideYear(cell, year));
    return periodOfRow(this.isOfMonthsOnly ? numberedMonth(beside, around) : beside, around, this.isOfMonths);
  }

  /** The day of '25-03-14' when the column or the title says which number is its year; as written when neither does. */
  private shortDay(cell: Cell | undefined, month: Month | null): string | null {
    const text = textOf(cell);
    const date = readShortDate(text);
    if (date === null) return null;
    if (this.shortOrder !== null) return date[this.shortOrder] ?? text;
    return (month === null ? null : dayNearMonth(date, month)) ?? text;
  }
}

/** '03/25' is March 2025: no month is numbered 25. */
function monthOfShortYear(cell: Cell | undefined): Cell | undefined {
  const [, month, year] = /^(0?[1-9]|1[0-2])[/.-](1[3-9]|[2-9]\d)$/.exec(textOf(cell)) ?? [];
  return month === undefined ? cell : `${month.padStart(2, '0')}/20${year}`;
}

/** Under 'Mois', '3' is March: of the year that is known, else of the one whoever reads it knows. */
function numberedMonth(cell: Cell | undefined, facts: TitleFacts): Cell | undefined {
  const text = textOf(cell);
  // 'mars 25' is no day of March there.
  const [, name, beside] = /^(\p{L}{3,9}\.?) ?(\d{2}|20\d\d)$/u.exec(text) ?? [];
  if (name !== undefined) return `${name}-${beside}`;
  if (!/^(?:0?[1-9]|1[0-2])$/.test(text)) return cell;
  const { year } = facts;
  return year === null ? MONTH_NAMES.fr[Number(text) - 1] : `${text.padStart(2, '0')}/${year}`;
}

function shortOrderIn(rows: readonly BodyRow[], column: number): ShortOrder | null {
  const texts = new Set(
    rows.flatMap(({ cells, nature }) => (nature === 'HOURS' ? [textOf(cells[column])] : [])),
  );
  const dates = [...texts].map(readShortDate).filter((date) => date !== null);
  return orderOfShortDates(dates);
}

/** Days that are all Mondays, over more hours than a day has: those of weeks. */
function areWeekStarts({ rows }: Table, { values, made }: TableLayout, column: number): boolean {
  if (made !== null || values.length !== 1) return false;
  const hours = values[0]!.column;
  let isAbove = false;
  const days = new Set<string>();
  for (const row of rows) {
    const text = row.nature === 'HOURS' ? textOf(row.cells[column]) : '';
    if (text === '') continue;
    const date = readFrenchDate(text);
    const day = date && dayOf(date);
    if (!day || weekdayOf(day) !== 1) return false;
    days.add(day);
    const read = hoursAt(row, hours);
    isAbove ||= read?.ok === true && read.hours > A_DAY;
  }
  return isAbove && days.size > 1;
}

const A_DAY = 2_400;

function isDatedAt({ nature, cells }: BodyRow, column: number): boolean {
  return nature === 'HOURS' && textOf(cells[column]) !== '';
}
