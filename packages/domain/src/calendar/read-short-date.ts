import { invalid } from '../shared/refuse.js';
import { type CalendarDay, calendarDay, daysBetween, daysInMonth } from './calendar-day.js';
import { type Month, monthOf } from './month.js';

/** The two days a date of three numbers of two digits may be; null for one no calendar has. */
export interface ShortDate {
  /** '14/03/25' as the 14th of March 2025. */
  readonly dayFirst: CalendarDay | null;
  /** '25-03-14' as the same day. */
  readonly yearFirst: CalendarDay | null;
}

/** Which number of its dates a column begins by. */
export type ShortOrder = keyof ShortDate;

const SHORT = /^(\d{2})([-/.])(\d{2})\2(\d{2})$/;
const CENTURY = 2000;
/** Days of one statement stand within so many of each other. */
const NEAR = 62;
/** Read the wrong way round, days of one statement are a year apart or more. */
const FAR = 300;

/** Reads a date of three numbers of two digits in both orders; null for any other text. */
export function readShortDate(text: string): ShortDate | null {
  const match = SHORT.exec(text.trim());
  if (!match) return null;
  const [first, month, last] = [Number(match[1]), Number(match[3]), Number(match[4])];
  return { dayFirst: dayIn(last, month, first), yearFirst: dayIn(first, month, last) };
}

/**
 * The order all the dates of a column are written in, when one of them can be read in one order only, or when the days stand near
 * each other in one order and years apart in the other. Null when nothing says it.
 */
export function orderOfShortDates(dates: readonly ShortDate[]): ShortOrder | null {
  const isPossible = (order: ShortOrder) => dates.every((date) => date[order] !== null);
  const [isDayFirst, isYearFirst] = [isPossible('dayFirst'), isPossible('yearFirst')];
  if (dates.length === 0 || isDayFirst === isYearFirst)
    return dates.length > 1 && isDayFirst ? orderByNearness(dates) : null;
  return isDayFirst ? 'dayFirst' : 'yearFirst';
}

/**
 * The one day a date is in a statement about a month: the order that stands within a year of it when the other does not. Null
 * when both may be, or neither: nothing is guessed.
 */
export function dayNearMonth({ dayFirst, yearFirst }: ShortDate, month: Month): CalendarDay | null {
  if (dayFirst === yearFirst) return dayFirst;
  const [one, other] = [dayFirst, yearFirst].map((day) => day !== null && monthsApart(day, month) <= 12);
  if (one === other) return null;
  return one ? dayFirst : yearFirst;
}

/** The same of a date that has to be one day: throws `date-order-unknown` about `field` when nothing says which. */
export function oneDayNearMonth(date: ShortDate, month: Month, field: string): CalendarDay {
  const day = dayNearMonth(date, month);
  if (day === null) throw invalid('date-order-unknown', field);
  return day;
}

function orderByNearness(dates: readonly ShortDate[]): ShortOrder | null {
  const [dayFirst, yearFirst] = [spreadOf(dates, 'dayFirst'), spreadOf(dates, 'yearFirst')];
  if (dayFirst <= NEAR && yearFirst >= FAR) return 'dayFirst';
  return yearFirst <= NEAR && dayFirst >= FAR ? 'yearFirst' : null;
}

function spreadOf(dates: readonly ShortDate[], order: ShortOrder): number {
  const days = dates.map((date) => date[order]!).sort();
  return daysBetween(days[0]!, days.at(-1)!);
}

function monthsApart(day: CalendarDay, month: Month): number {
  const rank = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return Math.abs(rank(monthOf(day)) - rank(month));
}

function dayIn(year: number, month: number, day: number): CalendarDay | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(CENTURY + year, month)) return null;
  return calendarDay(CENTURY + year, month, day);
}
