import { addMonthsToDay, type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import { type FollowUp, followUpDays } from '../participants/hiring/exits.js';
import type { Waiting } from './waiting.js';

/** A work contract is told of that many days before its end, and presses in the last ones: usual practice. */
export const ENDING_DAYS = 30;
const ENDING_PRESSES_DAYS = 7;
/** A follow-up is asked for in earnest that many days, and remembered until a year after the end: usual practice. */
const FOLLOW_UP_ASKED_DAYS = 60;
const FOLLOW_UP_ASKED_MONTHS = 12;
const LATEST_FIRST: readonly FollowUp[] = ['MONTH_6', 'MONTH_3', 'END'];

/** A work contract waits in its last thirty days: it is prolonged, or what comes next is prepared. */
export function workEndWaits(endedOn: CalendarDay, today: CalendarDay): Waiting | null {
  const left = daysBetween(today, endedOn);
  if (left < 0 || left > ENDING_DAYS) return null;
  return { urgency: left <= ENDING_PRESSES_DAYS ? 'NOW' : 'SOON', on: endedOn, fact: endedOn };
}

/** The earliest end whose follow-up is still asked for on a day. */
export function followedUpSince(today: CalendarDay): CalendarDay {
  return addMonthsToDay(today, -FOLLOW_UP_ASKED_MONTHS);
}

/**
 * What a person does after the last work contract of the path waits to be recorded: the latest question that is due (at the
 * end, 3 and 6 months later), unless it or a later one was answered. An earlier one that was missed is not asked any more.
 */
export function exitWaits(
  endedOn: CalendarDay,
  recorded: readonly FollowUp[],
  today: CalendarDay,
): (Waiting & { readonly followUp: FollowUp }) | null {
  if (endedOn >= today || endedOn < followedUpSince(today)) return null;
  const days = followUpDays(endedOn);
  const at = LATEST_FIRST.findIndex((one) => days[one] <= today);
  const followUp = LATEST_FIRST[at]!;
  if (LATEST_FIRST.slice(0, at + 1).some((one) => recorded.includes(one))) return null;
  const on = days[followUp];
  const urgency = daysBetween(on, today) > FOLLOW_UP_ASKED_DAYS ? 'LATER' : 'SOON';
  return { urgency, on, followUp, fact: followUp };
}
