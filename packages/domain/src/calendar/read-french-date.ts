import { type CalendarDay, calendarDay, daysInMonth } from './calendar-day.js';
import { type Month, monthOfYear } from './month.js';

/** What a French text says of a date; null for what it leaves out. Always a date that exists, as far as it is said. */
export interface FrenchDate {
  readonly year: number | null;
  /** From 1 to 12. */
  readonly month: number | null;
  readonly dayOfMonth: number | null;
  /** From 1, Monday, to 7. */
  readonly weekday: number | null;
}

const NAMES: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'juill', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];
const MONTHS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const WEEKDAYS = new Map(
  [
    ['lundi', 'lun'],
    ['mardi', 'mar'],
    ['mercredi', 'mer'],
    ['jeudi', 'jeu'],
    ['vendredi', 'ven'],
    ['samedi', 'sam'],
    ['dimanche', 'dim'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const LONGEST = 60;
const CENTURY = 2000;

/**
 * Reads a date as French statements write it: '01/03/2025', '01/03/25', '2025-03-01', 'lundi 3 mars 2025', '03/2025',
 * 'mars 2025', 'janv.-25', 'Mars', 'lundi', '17/03'. A day comes before its month, as everywhere in France; a year of two
 * digits is of this century and never stands alone after a number ('03/25' is refused: 3 of which month, or March 2025?).
 * A time after it is left aside, but one of Greenwich ('22:00Z'): it may be the next day in France. Null when the text is no date, names a day no calendar has, or a weekday that day is not.
 */
export function readFrenchDate(text: string): FrenchDate | null {
  if (text.length > LONGEST) return null;
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d{4}|-\d{2})[t ](?:\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?|0?0:00(?::00(?:[.,]0+)?)?z)$/, '');
  const named = /^([a-z]{3,8})\.?,?(?: (?=\d)|$)/.exec(plain);
  const weekday = (named && WEEKDAYS.get(named[1]!)) ?? null;
  const rest = weekday === null ? plain : plain.slice(named![0].length).replace(/^le /, '');
  if (rest === '') return weekday === null ? null : { year: null, month: null, dayOfMonth: null, weekday };
  const read = numeric(rest) ?? worded(rest);
  return read === null ? null : checked({ ...read, weekday });
}

type Parts = Omit<FrenchDate, 'weekday'>;

function numeric(text: string): Parts | null {
  const iso = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), dayOfMonth: iso[4] ? Number(iso[4]) : null };
  const day = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (day) return { year: yearOf(day[4]!), month: Number(day[3]), dayOfMonth: Number(day[1]) };
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (month) return { year: Number(month[2]), month: Number(month[1]), dayOfMonth: null };
  const short = /^(\d{1,2})\/(\d{2})$/.exec(text);
  // '17/03' is a day when 3 is written '03'; '03/25' could be March 2025 and is nothing.
  if (short && Number(short[2]) <= 12)
    return { year: null, month: Number(short[2]), dayOfMonth: Number(short[1]) };
  return null;
}

function worded(text: string): Parts | null {
  const match = /^(?:(\d{1,2}|1er)[ .-]?)?([a-z]{3,9})\.?(?:([ .'’-]+)(\d{4}|\d{2}))?$/.exec(text);
  const month = match && MONTHS.get(match[2]!);
  if (!match || month === undefined || month === null) return null;
  const [, day, , gap, year] = match;
  // 'mars 25' may be the 25th: two digits are a year after a hyphen or an apostrophe, or after a day.
  if (year?.length === 2 && day === undefined && !/['’-]/.test(gap!)) return null;
  return { year: year ? yearOf(year) : null, month, dayOfMonth: day ? Number.parseInt(day, 10) : null };
}

function yearOf(digits: string): number {
  return digits.length === 2 ? CENTURY + Number(digits) : Number(digits);
}

function checked(date: FrenchDate): FrenchDate | null {
  const { year, month, dayOfMonth, weekday } = date;
  if (year !== null && !(year >= 1900 && year <= 2199)) return null;
  if (month !== null && !(month >= 1 && month <= 12)) return null;
  // Without a year February may have 29 days.
  if (dayOfMonth !== null && !(dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year ?? 2000, month ?? 1)))
    return null;
  const day = dayOf(date);
  return day !== null && weekday !== null && weekdayOf(day) !== weekday ? null : date;
}

/** The day a date says whole, with a year known from elsewhere when it says none; null when something is missing. */
export function dayOf(
  { year, month, dayOfMonth }: FrenchDate,
  knownYear: number | null = null,
): CalendarDay | null {
  const certain = year ?? knownYear;
  if (certain === null || month === null || dayOfMonth === null) return null;
  return dayOfMonth <= daysInMonth(certain, month) ? calendarDay(certain, month, dayOfMonth) : null;
}

/** The month a date says, with a year known from elsewhere when it says none; null when something is missing. */
export function monthSaid({ year, month }: FrenchDate, knownYear: number | null = null): Month | null {
  const certain = year ?? knownYear;
  return certain === null || month === null ? null : monthOfYear(certain, month);
}

/** Day of the week of a day, from 1, Monday, to 7. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
