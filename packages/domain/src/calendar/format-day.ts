import type { Language } from '../shared/language.js';
import { type CalendarDay, partsOf } from './calendar-day.js';
import { MONTH_NAMES } from './month-names.js';

/** Short form for tables: '28/02/2024' in French, '28 Feb 2024' in English (28/02 reads differently abroad). */
export function formatDay(day: CalendarDay, language: Language): string {
  const { year, month, dayOfMonth } = partsOf(day);
  if (language === 'fr') return `${day.slice(8)}/${day.slice(5, 7)}/${year}`;
  return `${dayOfMonth} ${MONTH_NAMES.en[month - 1]!.slice(0, 3)} ${year}`;
}

/** Long form for sentences: '1er mars 2025', '28 février 2024'; '28 February 2024'. */
export function formatDayInWords(day: CalendarDay, language: Language): string {
  const { year, month, dayOfMonth } = partsOf(day);
  const ordinal = language === 'fr' && dayOfMonth === 1 ? '1er' : String(dayOfMonth);
  return `${ordinal} ${MONTH_NAMES[language][month - 1]} ${year}`;
}
