import { addDays, type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import type { Month } from '@clausier/domain/calendar/month';
import { dayOf, monthSaid, readFrenchDate } from '@clausier/domain/calendar/read-french-date';
import { monthOfSpan, readSpan, type Span } from '@clausier/domain/calendar/read-week';

/** The time a column of hours is about, as its heading says it. */
export type PeriodMark =
  | {
      readonly kind: 'MONTH';
      readonly monthNumber: number;
      readonly year: number | null;
      /** Of months that go past December, whether it is before (0) or after (1): of the first year or of the second. */
      readonly half?: 0 | 1;
    }
  | {
      readonly kind: 'DAY';
      readonly dayOfMonth: number;
      readonly monthNumber: number | null;
      readonly year: number | null;
      /** Its row of days goes past the end of a month: '30', '31', '1' are not of one month. */
      readonly wraps?: boolean;
    }
  | { readonly kind: 'WEEKDAY'; readonly weekday: number }
  | { readonly kind: 'WEEK'; readonly text: string };

const FEWEST_DAYS = 5;
const WEEK =
  /^(?:semaine|sem\.?|s)\s*(?:n°?\s*)?\d{1,2}\b|^(?:semaine|sem\.?)\s+du\s+\d|^du\s+\d{1,2}.*\bau\s+\d|^\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\s*(?:-|–|au|à)\s*\d{1,2}[/.]\d{1,2}/i;

/** The mark of one heading; null for a heading that says no time. Numbers alone are days in a row of days only. */
export function periodMarkOf(text: string): PeriodMark | null {
  if (text.length > 60) return null;
  if (WEEK.test(text)) return { kind: 'WEEK', text };
  const date = readFrenchDate(text);
  if (date === null) return null;
  const { year, month, dayOfMonth, weekday } = date;
  if (dayOfMonth !== null) return { kind: 'DAY', dayOfMonth, monthNumber: month, year };
  if (month !== null) return { kind: 'MONTH', monthNumber: month, year };
  return weekday === null ? null : { kind: 'WEEKDAY', weekday };
}

/**
 * The columns of a heading row that are days of a month by their numbers: at least five that follow each other. '1', '01',
 * 'J1', 'lun 3' and '3 L' are such numbers.
 */
export function daysInRow(texts: readonly string[]): ReadonlyMap<number, number> {
  const numbers = texts.map((text) => {
    const day =
      /^(?:j|jour|[lmvsd]|lu|ma|me|je|ve|sa|di|(?:lun|mar|mer|jeu|ven|sam|dim)\.?)?\s*(\d{1,2})(?:\s*(?:[lmjvsd]|lu|ma|me|je|ve|sa|di))?$/i.exec(
        text.trim(),
      );
    const number = Number(day?.[1] ?? Number.NaN);
    return number >= 1 && number <= 31 ? number : null;
  });
  const days = new Map<number, number>();
  let run: [number, number][] = [];
  const keep = () => {
    // 'S9' to 'S13' are weeks: days that follow each other are not all Saturdays.
    const isOfWeeks = run.every(([column]) => /^s\s*\d/i.test(texts[column]!.trim()));
    if (run.length >= FEWEST_DAYS && !isOfWeeks) for (const [column, day] of run) days.set(column, day);
    run = [];
  };
  numbers.forEach((day, column) => {
    if (day === null) return;
    if (run.length > 0 && !follows(day, run.at(-1)![1])) keep();
    run.push([column, day]);
  });
  keep();
  return days;
}

function follows(day: number, before: number): boolean {
  return day === before + 1 || (day === 1 && before >= SHORTEST_MONTH);
}

const SHORTEST_MONTH = 28;

const WEEKDAYS = ['lu?n?', 'ma?r?', 'me?r?', 'je?u?', 've?n?', 'sa?m?', 'di?m?'].map(
  (shape) => new RegExp(`^${shape}\\.?$`, 'i'),
);

/**
 * The columns of a heading row that are the days of a week by one to three letters: at least five that follow each other from
 * Monday, 1 for it. 'L', 'M', 'M', 'J', 'V' are such days, 'M' alone is none.
 */
export function weekdaysInRow(texts: readonly string[]): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (let start = 0; start + FEWEST_DAYS <= texts.length && days.size === 0; start++) {
    const differing = WEEKDAYS.findIndex((shape, day) => !shape.test((texts[start + day] ?? '').trim()));
    const count = differing < 0 ? WEEKDAYS.length : differing;
    if (count >= FEWEST_DAYS) for (let day = 0; day < count; day++) days.set(start + day, day + 1);
  }
  return days;
}

/** What is known around the cells: the month and year of the table, the week of the row. */
export interface PeriodContext {
  readonly month: Month | null;
  readonly year: number | null;
  /** Two years a title says, of a table that goes past December. */
  readonly years: readonly [number, number] | null;
  /** The days a title says the table is about. */
  readonly span: Span | null;
  /** First and last day of the week a row is about. */
  readonly week: { readonly from: CalendarDay; readonly to: CalendarDay } | null;
}

/** A mark as a period a row can bear: a day, a month, or null when something is missing to say which. */
export function periodOfMark(mark: PeriodMark, context: PeriodContext): string | null {
  const year = context.month ? Number(context.month.slice(0, 4)) : context.year;
  switch (mark.kind) {
    case 'MONTH':
      // Past December, one year says which half is of another, and not which.
      if (mark.half !== undefined && mark.year === null)
        return monthOfHalf(mark.monthNumber, mark.half, context);
      return monthSaid({ year: mark.year, month: mark.monthNumber, dayOfMonth: null, weekday: null }, year);
    case 'DAY':
      return mark.monthNumber === null && context.span !== null && monthOfSpan(context.span) === null
        ? dayWithin(mark.dayOfMonth, context.span)
        : dayOfMark(mark, context.month, year);
    case 'WEEK': {
      const span = readSpan(mark.text, year);
      return span && monthOfSpan(span);
    }
    case 'WEEKDAY':
      return dayOfWeek(mark.weekday, context.week);
  }
}

function monthOfHalf(month: number, half: 0 | 1, { years }: PeriodContext): string | null {
  const year = years?.[half] ?? null;
  return monthSaid({ year, month, dayOfMonth: null, weekday: null });
}

/** The one day of a span that bears a number: '26' of the 26th of February to the 25th of March. */
function dayWithin(dayOfMonth: number, { from, to }: Span): string | null {
  const found: string[] = [];
  for (let day: CalendarDay = from; day <= to; day = addDays(day, 1))
    if (Number(day.slice(8)) === dayOfMonth) found.push(day);
  return found.length === 1 ? found[0]! : null;
}

function dayOfMark(
  mark: Extract<PeriodMark, { kind: 'DAY' }>,
  month: Month | null,
  year: number | null,
): string | null {
  if (mark.wraps === true && mark.monthNumber === null) return null;
  const monthNumber = mark.monthNumber ?? (month ? Number(month.slice(5)) : null);
  return dayOf({ year: mark.year, month: monthNumber, dayOfMonth: mark.dayOfMonth, weekday: null }, year);
}

/** The day of a week; null outside what the row says of it ('du 17/03 au 21/03' has no Saturday). */
function dayOfWeek(weekday: number, week: PeriodContext['week']): string | null {
  if (week === null) return null;
  for (let day = new Date(`${week.from}T00:00:00Z`), count = 0; count < 7; count++) {
    const text = day.toISOString().slice(0, 10);
    if (text > week.to) return null;
    if ((day.getUTCDay() || 7) === weekday) return text;
    day = new Date(day.getTime() + 86_400_000);
  }
  return null;
}
