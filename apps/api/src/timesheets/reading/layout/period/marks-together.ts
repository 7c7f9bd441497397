import { addDays, calendarDay, daysInMonth } from '@clausier/domain/calendar/calendar-day';
import { weekdayOf } from '@clausier/domain/calendar/read-french-date';
import type { PeriodMark } from './period-mark.js';

type Marks = readonly (PeriodMark | null)[];
type DayMark = Extract<PeriodMark, { kind: 'DAY' }>;

/**
 * What the marks of a table say together and none says alone: dates that are each the first of another month are months, Mondays a
 * week apart over more hours than a day has are weeks, and months that go past December are of two years.
 */
export function settledTogether(marks: Marks, isAboveADay: (column: number) => boolean): Marks {
  return ofTwoYears(weeksRatherThanDays(monthsRatherThanDays(marks), isAboveADay));
}

/** Headings written as dates are months when each is the first of another month. */
function monthsRatherThanDays(marks: Marks): Marks {
  const days = marks.filter((mark) => mark?.kind === 'DAY');
  const isMonths =
    days.length > 0 &&
    days.every(({ dayOfMonth, monthNumber }) => dayOfMonth === 1 && monthNumber !== null) &&
    (days.length === 1 || new Set(days.map(({ year, monthNumber }) => `${year}-${monthNumber}`)).size > 1);
  if (!isMonths) return marks;
  return marks.map((mark) =>
    mark?.kind === 'DAY' ? { kind: 'MONTH', monthNumber: mark.monthNumber!, year: mark.year } : mark,
  );
}

function weeksRatherThanDays(marks: Marks, isAboveADay: (column: number) => boolean): Marks {
  const days = marks.flatMap((mark, column) => (mark?.kind === 'DAY' ? [{ mark, column }] : []));
  const dates = days.map(({ mark }) => dateOf(mark));
  const areWeeks = dates.every(
    (date, rank) =>
      date !== null && weekdayOf(date) === 1 && (rank === 0 || date === addDays(dates[rank - 1]!, 7)),
  );
  if (days.length < 2 || !areWeeks || !days.some(({ column }) => isAboveADay(column))) return marks;
  return marks.map((mark) =>
    mark?.kind === 'DAY' ? { kind: 'WEEK', text: `semaine du ${slashed(mark)}` } : mark,
  );
}

function dateOf({ dayOfMonth, monthNumber, year }: DayMark) {
  const isWhole = year !== null && monthNumber !== null && dayOfMonth <= daysInMonth(year, monthNumber);
  return isWhole ? calendarDay(year, monthNumber, dayOfMonth) : null;
}

function slashed({ dayOfMonth, monthNumber, year }: DayMark): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(dayOfMonth)}/${two(monthNumber!)}/${year}`;
}

function ofTwoYears(marks: Marks): Marks {
  const months = marks.flatMap((mark, column) =>
    mark?.kind === 'MONTH' && mark.year === null ? [{ month: mark.monthNumber, column }] : [],
  );
  const turns = months.flatMap(({ month, column }, rank) =>
    rank > 0 && month === 1 && months[rank - 1]!.month === 12 ? [column] : [],
  );
  if (turns.length !== 1 || months[0]!.month <= months.at(-1)!.month) return marks;
  return marks.map((mark, column) =>
    mark?.kind === 'MONTH' && mark.year === null ? { ...mark, half: column < turns[0]! ? 0 : 1 } : mark,
  );
}
