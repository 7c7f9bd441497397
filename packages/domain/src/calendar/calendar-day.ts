import type { Branded } from '../shared/branded.js';
import { invalid } from '../shared/refuse.js';

/** A day of the civil calendar, 'YYYY-MM-DD': no hour, no time zone. Text order is calendar order. */
export type CalendarDay = Branded<string, 'CalendarDay'>;

// Outside these years a day is a typing mistake (0024 for 2024) or a spreadsheet's empty cell.
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MILLISECONDS_A_DAY = 86_400_000;

/** Number of days of a month (month from 1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The day of a year, month (1-12) and day of month. Throws `day-not-in-calendar`, `day-out-of-range`. */
export function calendarDay(year: number, month: number, dayOfMonth: number, field?: string): CalendarDay {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw invalid('day-out-of-range', field);
  const exists = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  if (!exists) throw invalid('day-not-in-calendar', field);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as CalendarDay;
}

/**
 * Reads 'YYYY-MM-DD' strictly: 2024-02-30 is refused, not carried over to March.
 * Throws `day-malformed`, `day-not-in-calendar`, `day-out-of-range`.
 */
export function parseDay(text: string, field?: string): CalendarDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) throw invalid('day-malformed', field);
  return calendarDay(Number(match[1]), Number(match[2]), Number(match[3]), field);
}

/** Reads the French '28/02/2024' (also with dots or hyphens); four-digit years only. Same errors as `parseDay`. */
export function parseFrenchDay(text: string, field?: string): CalendarDay {
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  if (!match) throw invalid('day-malformed', field);
  return calendarDay(Number(match[4]), Number(match[3]), Number(match[1]), field);
}

/** The day `count` days later (earlier when negative). Throws `day-out-of-range`. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  const { year, month, dayOfMonth } = partsOf(day);
  const moved = new Date(Date.UTC(year, month - 1, dayOfMonth) + count * MILLISECONDS_A_DAY);
  return calendarDay(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** Same day of the month `count` months later, or the last day of that month when it is shorter. */
export function addMonthsToDay(day: CalendarDay, count: number): CalendarDay {
  const { year, month, dayOfMonth } = partsOf(day);
  const index = year * 12 + (month - 1) + count;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return calendarDay(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/** Number of days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(day: CalendarDay): number {
  const { year, month, dayOfMonth } = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_A_DAY;
}

/** -1, 0 or 1, for sorting. */
export function compareDays(a: CalendarDay, b: CalendarDay): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Year, month (1-12) and day of month as numbers. */
export function partsOf(day: CalendarDay): { year: number; month: number; dayOfMonth: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8)) };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
