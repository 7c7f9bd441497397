import { addDays, addMonthsToDay, type CalendarDay } from '../calendar/calendar-day.js';
import type { DurationAlert } from '../participants/eligibility/duration.js';
import type { Waiting } from './waiting.js';

/** The three warnings of a path, by months left, the most serious first: 24, 21 and 18 months of a path of 24. */
const ALERTS = [
  { alert: 'OVER', monthsLeft: 0, urgency: 'NOW' },
  { alert: 'THREE_MONTHS_LEFT', monthsLeft: 3, urgency: 'SOON' },
  { alert: 'SIX_MONTHS_LEFT', monthsLeft: 6, urgency: 'LATER' },
] as const;

/** The latest end of a path that is told of on a day. */
export function pathsToldUntil(today: CalendarDay): CalendarDay {
  return addMonthsToDay(today, ALERTS.at(-1)!.monthsLeft);
}

/**
 * The path of a person at work waits from six months before its end: at 18, 21 and 24 months of a path of 24, told from its
 * last day, which is all that a house of another territory knows of it.
 */
export function pathWaits(
  eligibleUntil: CalendarDay,
  today: CalendarDay,
): (Waiting & { readonly alert: DurationAlert }) | null {
  const end = addDays(eligibleUntil, 1);
  const found = ALERTS.find(({ monthsLeft }) => addMonthsToDay(end, -monthsLeft) <= today);
  if (!found) return null;
  const { alert, urgency } = found;
  return { urgency, on: eligibleUntil, alert, fact: `${alert}/${eligibleUntil}` };
}
