import { addDays, type CalendarDay, calendarDay, daysBetween } from './calendar-day.js';
import { type Month, monthOf } from './month.js';
import { dayOf, readFrenchDate, weekdayOf } from './read-french-date.js';

/** A span of days a statement names: a week, a period. */
export interface Span {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const WEEK = /^(?:semaine|sem\.?|s\.?|week|w)[ .]*(?:n[o°]?\.? ?)?(\d{1,2})\b/i;
const WEEK_AND_YEAR = /^(?:semaine|sem\.?|s\.?|week|w)[ .]*(?<week>\d{1,2})[ /-]+(?<year>20\d\d)$/i;
const YEAR_AND_WEEK = /^(?<year>20\d\d)[ /-]*(?:semaine|sem\.?|s|w)[ .]*(?<week>\d{1,2})$/i;
const FROM_TO = /\b(?:du|de|from) +(\S+(?: \S+){0,3}?) +(?:au|a|à|to|-) +(\S+(?: \S+){0,2})$/i;
// Two whole dates need no 'du'.
const DATE_TO_DATE =
  /^(\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{4}-\d\d-\d\d) *(?:au|à|to|-|–|—|→) *(\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{4}-\d\d-\d\d)$/i;
const WEEK_OF = /^(?:semaine|sem\.?|week) +(?:du|of) +(\S+(?: \S+){0,2})$/i;
const LONGEST_SPAN = 366;

/**
 * Reads a week or a period: 'semaine 12', 'S12', 'S12 2025', '2025-S12', 'S12 du 17/03 au 21/03', 'du 01/03/2025 au 31/03/2025', 'semaine du
 * 17/03/2025'. Weeks are numbered as ISO 8601 does. A text that says both a week and days that are not in it is nothing.
 * @param knownYear the year the statement is about, for what names none
 */
export function readSpan(text: string, knownYear: number | null): Span | null {
  if (text.length > 80) return null;
  const plain = text.replace(/\s+/g, ' ').replace(/[()]/g, '').trim();
  const dated = YEAR_AND_WEEK.exec(plain) ?? WEEK_AND_YEAR.exec(plain);
  if (dated) return isoWeek(Number(dated.groups!.year), Number(dated.groups!.week));
  const said = fromTo(plain, knownYear);
  const number = WEEK.exec(plain)?.[1];
  if (number === undefined) return said === undefined ? weekOf(plain, knownYear) : said;
  const year = said ? Number(said.from.slice(0, 4)) : knownYear;
  const week = year === null || WEEK_OF.test(plain) ? null : isoWeek(year, Number(number));
  if (said === undefined) return /^\D*\d{1,2}$/.test(plain) ? week : null;
  const fits = said !== null && week !== null && said.from >= week.from && said.to <= week.to;
  return fits ? said : null;
}

/** The single month of a span; null when it crosses into another. */
export function monthOfSpan({ from, to }: Span): Month | null {
  return monthOf(from) === monthOf(to) ? monthOf(from) : null;
}

/** The seven days, Monday first, of a week numbered as ISO 8601 does; null for a week the year has not. */
export function isoWeek(year: number, number: number): Span | null {
  const fourth = calendarDay(year, 1, 4);
  const first = addDays(fourth, 1 - weekdayOf(fourth));
  const from = addDays(first, (number - 1) * 7);
  // The Thursday of a week says its year.
  if (number < 1 || number > 53 || Number(addDays(from, 3).slice(0, 4)) !== year) return null;
  return { from, to: addDays(from, 6) };
}

/** Undefined when the text names no two days, null when they make no span. */
function fromTo(text: string, knownYear: number | null): Span | null | undefined {
  const match = FROM_TO.exec(text) ?? DATE_TO_DATE.exec(text);
  if (!match) return undefined;
  const last = readFrenchDate(match[2]!);
  const first = readFrenchDate(match[1]!) ?? dayAlone(match[1]!, last);
  const to = last && dayOf(last, knownYear);
  const from = first && dayOf(first, last?.year ?? knownYear);
  if (!from || !to || from > to || daysBetween(from, to) > LONGEST_SPAN) return null;
  return { from, to };
}

/** 'du 17 au 21 mars 2025': the first day borrows the month of the last. */
function dayAlone(text: string, last: ReturnType<typeof readFrenchDate>) {
  if (last === null || !/^(?:\d{1,2}|1er)$/i.test(text)) return null;
  return { ...last, dayOfMonth: Number.parseInt(text, 10), weekday: null };
}

function weekOf(text: string, knownYear: number | null): Span | null {
  const match = WEEK_OF.exec(text);
  const date = match && readFrenchDate(match[1]!);
  const from = date && dayOf(date, knownYear);
  return from && weekdayOf(from) === 1 ? { from, to: addDays(from, 6) } : null;
}
