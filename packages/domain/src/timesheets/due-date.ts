import { type CalendarDay, calendarDay } from '../shared/calendar-day.js';
import { type Month, nextMonth, numberOf, yearOf } from '../shared/month.js';

/** Statements are due before that day of the month after the period (source: CCAP 21_BAM_048). */
export const DUE_BEFORE_DAY = 15;

/** The last day a statement is in time: the 14th of the month after the one worked. */
export function timesheetDueOn(month: Month, dueBeforeDay: number = DUE_BEFORE_DAY): CalendarDay {
  const following = nextMonth(month);
  return calendarDay(yearOf(following), numberOf(following), dueBeforeDay - 1);
}

/** True when a statement sent (or still missing) on `day` is late. */
export function isTimesheetLate(month: Month, day: CalendarDay): boolean {
  return day > timesheetDueOn(month);
}
