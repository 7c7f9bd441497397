import { addDays, daysBetween } from '@clausier/domain/calendar/calendar-day';
import { parseMonth } from '@clausier/domain/calendar/month';
import { MONTH_NAMES } from '@clausier/domain/calendar/month-names';
import { dayOf, monthSaid, readFrenchDate, weekdayOf } from '@clausier/domain/calendar/read-french-date';
import { monthOfSpan, readSpan } from '@clausier/domain/calendar/read-week';
import { type Cell, richOf, textOf } from '../cells/cell.js';
import type { Week } from '../layout/group-rows.js';
import { headingWords } from '../layout/heading-words.js';
import { monthOfFacts, type TitleFacts } from '../layout/period/title-facts.js';

/** When the hours of a row were worked, as far as the row and what is around it say. */
export interface RowPeriod {
  /** A day or a month, canonical when it is understood, else as written; none when nothing says it. */
  readonly text: string | undefined;
  readonly week: Week | null;
  /** A week that crosses two months, whose days are not told apart: its hours cannot be placed. */
  readonly crosses: boolean;
}

/**
 * Reads the cell of the period of a row, completed by the title. `isOfMonths` is a column headed 'Mois': the first of a
 * month is the month. What is not understood stays as it is written, to be refused and asked.
 */
export function periodOfRow(cell: Cell | undefined, facts: TitleFacts, isOfMonths: boolean): RowPeriod {
  const { text } = richOf(cell);
  if (text === '') return ofFacts(facts);
  const month = monthOfFacts(facts);
  const year = month ? Number(month.slice(0, 4)) : facts.year;
  const date = readFrenchDate(text);
  if (date !== null) {
    const day = dayOf(date, year);
    if (day !== null) return alone(isOfMonths && date.dayOfMonth === 1 ? day.slice(0, 7) : day);
    if (date.weekday !== null && date.month === null && facts.span !== null)
      return alone(dayOfWeek(date.weekday, facts.span) ?? text);
    return alone((date.dayOfMonth === null && monthSaid(date, year)) || text);
  }
  if (/^\d{1,2}$/.test(text) && month !== null) {
    const ofMonth = { year, month: Number(month.slice(5)), dayOfMonth: Number(text), weekday: null };
    const day = Number(text) >= 1 ? dayOf(ofMonth) : null;
    return alone(isOfMonths ? text : (day ?? text));
  }
  const joined = isOfMonths ? joinedMonth(text) : null;
  if (joined !== null) return alone(joined);
  const span = readSpan(text, year);
  if (span === null) return alone(text);
  const within = monthOfSpan(span);
  return { text: within ?? text, week: span, crosses: within === null };
}

/** '202503' and '032025', as pay software writes a month: no month is numbered 20, so that each is read one way only. */
function joinedMonth(text: string): string | null {
  const [, year, month] = /^(20\d\d)(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year !== undefined) return `${year}-${month}`;
  const [, before, after] = /^(0[1-9]|1[0-2])(20\d\d)$/.exec(text) ?? [];
  return before === undefined ? null : `${after}-${before}`;
}

/** True for a column of weeks: 'Semaine', 'Sem.', 'N° semaine', 'Semaine du'. */
export function isOfWeeks(heading: string): boolean {
  return /^(?:(?:n|no|numero)(?: de)? )?(?:semaine|sem|week)(?: (?:n|no|numero|du|of))?$/.test(
    headingWords(heading),
  );
}

/** The cell of a column of weeks, said as one: '12', '12/2025' and '2025-12' are no day, nor December; a Monday is its week. */
export function asWeek(cell: Cell | undefined): Cell | undefined {
  const [, week, year] = /^(\d{1,2})(?:[ /.-]+(20\d\d))?$/.exec(textOf(cell)) ?? [];
  if (week !== undefined) return year === undefined ? `S${week}` : `S${week} ${year}`;
  const [, before, after] = /^(20\d\d)[ /.-]+(\d{1,2})$/.exec(textOf(cell)) ?? [];
  if (after !== undefined) return `S${after} ${before}`;
  const ofMonday = `semaine du ${textOf(cell)}`;
  return readSpan(ofMonday, null) === null ? cell : ofMonday;
}

/** The one day of a week that bears the name; null in a longer period, which has several. */
function dayOfWeek(weekday: number, { from, to }: Week): string | null {
  if (daysBetween(from, to) > 6) return null;
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekdayOf(day) === weekday) return day;
  return null;
}

const LONGEST_PERIOD = 31;

/**
 * The period between the days of two cells; what the title says when they are no days, or so far apart that they are
 * those of a work contract. A period that crosses two months cannot be placed.
 */
export function periodBetween(from: Cell | undefined, to: Cell | undefined, facts: TitleFacts): RowPeriod {
  const text = `du ${textOf(from)} au ${textOf(to)}`;
  const span = readSpan(text, facts.year);
  if (span === null || daysBetween(span.from, span.to) > LONGEST_PERIOD) return ofFacts(facts);
  const within = monthOfSpan(span);
  return { text: within ?? text, week: span, crosses: within === null };
}

function ofFacts(facts: TitleFacts): RowPeriod {
  if (facts.contradiction !== null) return alone(facts.contradiction);
  const month = monthOfFacts(facts);
  if (month !== null) return { text: parseMonth(month), week: facts.span, crosses: false };
  // A month without a year is told as it was, for whoever knows the year.
  const name = facts.monthNumber === null ? undefined : MONTH_NAMES.fr[facts.monthNumber - 1];
  return { text: name, week: facts.span, crosses: facts.span !== null };
}

function alone(text: string): RowPeriod {
  return { text, week: null, crosses: false };
}
