import { type CalendarDay, parseDay, parseFrenchDay } from '@clausier/domain/calendar/calendar-day';
import { type Month, monthOf, numberOf, parseFrenchMonth, parseMonth } from '@clausier/domain/calendar/month';
import { readFrenchDate } from '@clausier/domain/calendar/read-french-date';

/** A month, and the day when the row is about one day. */
export interface ReadPeriod {
  readonly month: Month;
  readonly day: CalendarDay | null;
}

/**
 * Reads when hours were worked: '2025-03', '03/2025', 'mars 2025', '2025-03-01' or '01/03/2025'.
 * 'mars' alone is the month of the statement when that is March. Throws `month-malformed`, `month-out-of-range`, `day-malformed`, `day-not-in-calendar`, `day-out-of-range`.
 */
export function readPeriod(text: string, statementMonth?: Month): ReadPeriod {
  const trimmed = text.trim();
  if (statementMonth !== undefined && isNameOf(statementMonth, trimmed))
    return { month: statementMonth, day: null };
  if (/^\d{4}-\d{1,2}$/.test(trimmed)) return { month: parseMonth(trimmed, 'period'), day: null };
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return ofDay(parseDay(trimmed, 'period'));
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(trimmed)) return ofDay(parseFrenchDay(trimmed, 'period'));
  return { month: parseFrenchMonth(trimmed, 'period'), day: null };
}

function ofDay(day: CalendarDay): ReadPeriod {
  return { month: monthOf(day), day };
}

/** True for a month without a year that is the month of the statement: of another month the year would be a guess. */
function isNameOf(month: Month, text: string): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  const date = readFrenchDate(text);
  return date?.year === null && date.dayOfMonth === null && date.month === numberOf(month);
}
