import { type CalendarDay, parseDay, parseFrenchDay } from '@clausier/domain/calendar/calendar-day';
import { DomainError } from '@clausier/domain/shared/domain-error';

/** A day as typed, or the code of what is wrong with it. */
export type DayReading = { ok: true; day: CalendarDay } | { ok: false; code: string };

/** Reads '28/02/2024', '28.2.2024', '28022024' or '2024-02-28', without throwing. */
export function readDay(text: string): DayReading {
  const trimmed = text.trim();
  const spelled = /^\d{8}$/.test(trimmed)
    ? `${trimmed.slice(0, 2)}/${trimmed.slice(2, 4)}/${trimmed.slice(4)}`
    : trimmed;
  try {
    const day = /^\d{4}-/.test(spelled) ? parseDay(spelled) : parseFrenchDay(spelled);
    return { ok: true, day };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, code: error.code };
    throw error;
  }
}

/** A day as it is typed back, whatever the language: '28/02/2024'. */
export function typedDay(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
