import type { Branded } from '../shared/branded.js';
import type { Language } from '../shared/language.js';
import { invalid } from '../shared/refuse.js';
import { type CalendarDay, calendarDay, daysInMonth } from './calendar-day.js';
import { MONTH_NAMES } from './month-names.js';

/** A month of a year, 'YYYY-MM'. Text order is calendar order. */
export type Month = Branded<string, 'Month'>;

/** The month of a year and a number from 1 to 12. Throws `month-out-of-range`. */
export function monthOfYear(year: number, month: number, field?: string): Month {
  const isPossible = year >= 1900 && year <= 2199 && month >= 1 && month <= 12;
  if (!isPossible) throw invalid('month-out-of-range', field);
  return `${year}-${String(month).padStart(2, '0')}` as Month;
}

/** Reads 'YYYY-MM' strictly. Throws `month-malformed`, `month-out-of-range`. */
export function parseMonth(text: string, field?: string): Month {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) throw invalid('month-malformed', field);
  return monthOfYear(Number(match[1]), Number(match[2]), field);
}

/** Reads a month as a French statement writes it: '03/2025', '3-2025', 'mars 2025', 'Février 2025'. */
export function parseFrenchMonth(text: string, field?: string): Month {
  const trimmed = text.trim();
  const numeric = /^(\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (numeric) return monthOfYear(Number(numeric[2]), Number(numeric[1]), field);
  const worded = /^(\p{L}+)\s+(\d{4})$/u.exec(trimmed);
  const name = worded && withoutAccents(worded[1]!);
  const position = MONTH_NAMES.fr.findIndex((french) => withoutAccents(french) === name);
  if (!worded || position < 0) throw invalid('month-malformed', field);
  return monthOfYear(Number(worded[2]), position + 1, field);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The month a day belongs to. */
export function monthOf(day: CalendarDay): Month {
  return day.slice(0, 7) as Month;
}

/** The first day of a month. */
export function firstDayOf(month: Month): CalendarDay {
  return calendarDay(yearOf(month), numberOf(month), 1);
}

/** The last day of a month, leap years included. */
export function lastDayOf(month: Month): CalendarDay {
  return calendarDay(yearOf(month), numberOf(month), daysInMonth(yearOf(month), numberOf(month)));
}

/** The year as a number. */
export function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}

/** Position in the year, from 1 to 12. */
export function numberOf(month: Month): number {
  return Number(month.slice(5));
}

/** The month `count` months later (earlier when negative). Throws `month-out-of-range`. */
export function addMonths(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + numberOf(month) - 1 + count;
  const year = Math.floor(index / 12);
  return monthOfYear(year, index - year * 12 + 1);
}

/** The month after; December is followed by January. */
export function nextMonth(month: Month): Month {
  return addMonths(month, 1);
}

/** The month before. */
export function previousMonth(month: Month): Month {
  return addMonths(month, -1);
}

/** Number of months from `from` to `to`: 0 for the same month, negative when `to` comes first. */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + numberOf(to) - numberOf(from);
}

/** Every month from `from` to `to`, both included; empty when `to` comes first. */
export function monthRange(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, step) => addMonths(from, step));
}

/** -1, 0 or 1, for sorting. */
export function compareMonths(a: Month, b: Month): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 'mars 2025', 'March 2025'. */
export function formatMonth(month: Month, language: Language): string {
  return `${MONTH_NAMES[language][numberOf(month) - 1]} ${yearOf(month)}`;
}
