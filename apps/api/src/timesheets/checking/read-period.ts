import { type CalendarDay, parseDay, parseFrenchDay } from '@clausier/domain/shared/calendar-day';
import { type Month, monthOf, parseFrenchMonth, parseMonth } from '@clausier/domain/shared/month';

/** A month, and the day when the row is about one day. */
export interface ReadPeriod {
  readonly month: Month;
  readonly day: CalendarDay | null;
}

/**
 * Reads when hours were worked: '2025-03', '03/2025', 'mars 2025', '2025-03-01' or '01/03/2025'.
 * Throws `month-malformed`, `month-out-of-range`, `day-malformed`, `day-not-in-calendar`, `day-out-of-range`.
 */
export function readPeriod(text: string): ReadPeriod {
  const trimmed = text.trim();
  if (/^\d{4}-\d{1,2}$/.test(trimmed)) return { month: parseMonth(trimmed, 'period'), day: null };
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return ofDay(parseDay(trimmed, 'period'));
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(trimmed)) return ofDay(parseFrenchDay(trimmed, 'period'));
  return { month: parseFrenchMonth(trimmed, 'period'), day: null };
}

function ofDay(day: CalendarDay): ReadPeriod {
  return { month: monthOf(day), day };
}
