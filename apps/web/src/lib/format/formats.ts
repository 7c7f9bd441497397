import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { formatDay, formatDayInWords } from '@clausier/domain/calendar/format-day';
import { formatMonth, type Month } from '@clausier/domain/calendar/month';
import { formatHours } from '@clausier/domain/hours/format-hours';
import type { Hours } from '@clausier/domain/hours/hours';
import { type Cents, formatCents } from '@clausier/domain/numbers/cents';
import { formatRatio, formatScaled } from '@clausier/domain/numbers/rate';
import type { Language } from '@clausier/domain/shared/language';
import { formatPeriod } from '@clausier/domain/timesheets/statement-period';

export type Formats = ReturnType<typeof makeFormats>;

const made = new Map<Language, Formats>();

/**
 * What the API sends is plain JSON: these take its integers and strings and print them as the domain does. Each component of a
 * page asks for them: those of a language are made once for all.
 */
export function formatsIn(language: Language): Formats {
  const formats = made.get(language) ?? makeFormats(language);
  made.set(language, formats);
  return formats;
}

function makeFormats(language: Language) {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Paris',
  });
  const dayOfInstant = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });
  const hidden = language === 'fr' ? 'masqué' : 'hidden';
  const told =
    (format: (value: number) => string) =>
    (value: number | null): string =>
      value === null ? hidden : format(value);
  const day = (value: string) => formatDay(value as CalendarDay, language);
  return {
    language,
    /** Hundredths of an hour with the unit: '1 800 h', '151,67 h'. Null, as in those below, is a hidden figure. */
    formatHours: told((hours: number) => `${minus(formatHours(hours as Hours, language))}\u00a0h`),
    /** Hundredths of an hour without the unit; `isAligned` keeps the two decimals, for columns. */
    formatHoursFigure: (hours: number | null, isAligned = false) =>
      hours === null ? hidden : minus(formatHours(hours as Hours, language, { trim: !isAligned })),
    /** An integer: persons, lines, operations. */
    formatCount: told((count: number) => formatScaled(count, 0, language)),
    /** An integer scaled by 10^decimals, as ETP come: (528, 1) is '52,8'. */
    formatScaled: (scaled: number, decimals: number) => formatScaled(scaled, decimals, language),
    /** Cents: '1 234,56 €'; whole euros lose their cents. */
    formatEuros: (cents: number) => formatCents(cents as Cents, language, { trim: true }),
    /** part / whole: '17,5 %'. */
    formatPercent: (part: number | null, whole: number | null, decimals: 0 | 1 | 2 = 1) =>
      part === null || whole === null ? hidden : formatRatio(part, whole, language, decimals),
    /** A percentage already whole: '75 %'. */
    formatWholePercent: (percent: number) => formatRatio(percent, 100, language, 0),
    /** '28/02/2024'. */
    formatDay: day,
    /** '28 février 2024'. */
    formatDayInWords: (value: string) => formatDayInWords(value as CalendarDay, language),
    /** 'mars 2025', from 'YYYY-MM'. */
    formatMonth: (month: string) => formatMonth(month as Month, language),
    /** 'sept. 2026', for column headers. */
    formatShortMonth: (month: string) => shortMonth.format(new Date(`${month}-01T00:00:00Z`)),
    /** Months of one year, from the first to the last: 'juil. \u2013 sept. 2026', or the month alone. */
    formatShortPeriod: (first: string, last: string) =>
      shortMonth.formatRange(new Date(`${first}-01T00:00:00Z`), new Date(`${last}-01T00:00:00Z`)),
    /** The same in full: 'juillet \u2013 septembre 2026'. */
    formatPeriod: (first: string, last: string) =>
      formatPeriod({ first: first as Month, last: last as Month }, language),
    /** An instant in Paris: '22/11/2026, 18:04'. */
    formatInstant: (instant: string) =>
      `${day(dayOfInstant.format(new Date(instant)))}, ${clock.format(new Date(instant))}`,
    /** The day of an instant in Paris: '22/11/2026'. */
    formatInstantDay: (instant: string) => day(dayOfInstant.format(new Date(instant))),
    /** The clock of an instant in Paris: '18:04'. */
    formatClock: (instant: string) => clock.format(new Date(instant)),
  };
}

/** The sign of a negative figure as it is printed, as wide as a digit. */
function minus(figure: string): string {
  return figure.replace(/^-/, '−');
}
