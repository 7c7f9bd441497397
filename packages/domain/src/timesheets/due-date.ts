import { addDays, type CalendarDay, calendarDay } from '../calendar/calendar-day.js';
import { addMonths, type Month, monthOf, nextMonth, numberOf, yearOf } from '../calendar/month.js';
import { invalid } from '../shared/refuse.js';

/** Statements are due before that day of the month after the period (source: CCAP 21_BAM_048), unless the clause says another. */
export const DUE_BEFORE_DAY = 15;

/** The days a clause may choose: one that every month has, and that leaves a day to answer. */
export const EARLIEST_DUE_BEFORE_DAY = 2;
export const LATEST_DUE_BEFORE_DAY = 28;

/** How many past months are still asked for: older ones are settled between people. A default, found in no text. */
export const ASKED_FOR_MONTHS = 12;

/**
 * The last day a statement is in time: the 14th of the month after the one worked, when it is due before the 15th. Throws
 * `number-out-of-range` for a day that some month does not have.
 */
export function timesheetDueOn(month: Month, dueBeforeDay: number = DUE_BEFORE_DAY): CalendarDay {
  if (!(dueBeforeDay >= EARLIEST_DUE_BEFORE_DAY && dueBeforeDay <= LATEST_DUE_BEFORE_DAY))
    throw invalid('due-day-out-of-range', 'dueBeforeDay');
  const following = nextMonth(month);
  return calendarDay(yearOf(following), numberOf(following), dueBeforeDay - 1);
}

/** True when a statement sent (or still missing) on `day` is late. */
export function isTimesheetLate(
  month: Month,
  day: CalendarDay,
  dueBeforeDay: number = DUE_BEFORE_DAY,
): boolean {
  return day > timesheetDueOn(month, dueBeforeDay);
}

/** The first day a missing statement is late. */
export function lateSince(dueOn: CalendarDay): CalendarDay {
  return addDays(dueOn, 1);
}

/** The months a firm may owe a statement for: those that are over, as far back as is still asked for. */
export function monthsAskedFor(today: CalendarDay): { first: Month; last: Month } {
  const current = monthOf(today);
  return { first: addMonths(current, -ASKED_FOR_MONTHS), last: addMonths(current, -1) };
}
