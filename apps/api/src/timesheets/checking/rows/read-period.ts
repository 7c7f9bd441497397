import { type CalendarDay, parseDay, parseFrenchDay } from '@clausier/domain/calendar/calendar-day';
import { type Month, monthOf, numberOf, parseFrenchMonth, parseMonth } from '@clausier/domain/calendar/month';
import { dayOf, readFrenchDate, weekdayOf } from '@clausier/domain/calendar/read-french-date';
import { oneDayNearMonth, readShortDate } from '@clausier/domain/calendar/read-short-date';
import { monthOfSpan, readSpan } from '@clausier/domain/calendar/read-week';

/** A month, and the day when the row is about one day. */
export interface ReadPeriod {
  readonly month: Month;
  readonly day: CalendarDay | null;
}

/**
 * Reads when hours were worked: '2025-03', '03/2025', 'mars 2025', '2025-03-01' or '01/03/2025'. What says no year is of the
 * statement's month when it can be: 'mars', '14/03', 'S10' and 'du 03/03 au 07/03' in March; '14/03/25' and '25-03-14' are the
 * day that stands near it. Throws `month-malformed`, `month-out-of-range`, `day-malformed`, `day-not-in-calendar`,
 * `day-out-of-range`, `date-order-unknown`.
 */
export function readPeriod(text: string, statementMonth?: Month): ReadPeriod {
  const trimmed = text.trim();
  if (/^\d{4}-\d{1,2}$/.test(trimmed)) return { month: parseMonth(trimmed, 'period'), day: null };
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return ofDay(parseDay(trimmed, 'period'));
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(trimmed)) return ofDay(parseFrenchDay(trimmed, 'period'));
  const within = statementMonth === undefined ? null : readWithin(statementMonth, trimmed);
  return within ?? { month: parseFrenchMonth(trimmed, 'period'), day: null };
}

function ofDay(day: CalendarDay): ReadPeriod {
  return { month: monthOf(day), day };
}

/** What says no year, or one of two digits, in a statement about a month; null when it is of no such day: the year would be a guess. */
function readWithin(month: Month, text: string): ReadPeriod | null {
  const short = readShortDate(text);
  if (short !== null) return ofDay(oneDayNearMonth(short, month, 'period'));
  if (/\b\d{4}\b/.test(text)) return null;
  const year = Number(month.slice(0, 4));
  const date = readFrenchDate(text);
  if (date !== null && date.month === numberOf(month) && date.year === null) {
    const day = dayOf(date, year);
    if (date.dayOfMonth === null) return date.weekday === null ? { month, day: null } : null;
    if (day === null) return null;
    return date.weekday === null || weekdayOf(day) === date.weekday ? ofDay(day) : null;
  }
  const span = date === null ? readSpan(text, year) : null;
  return span !== null && monthOfSpan(span) === month ? { month, day: null } : null;
}
