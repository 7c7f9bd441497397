import { type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import type { Month } from '../calendar/month.js';
import type { Hours } from '../hours/hours.js';
import type { Waiting } from './waiting.js';

/** Days a firm may wait for the decision on its statement before it presses: a usual practice, found in no text. */
export const DECISION_DAYS = 7;
/** Days after which a firm has had all the reminders that leave by themselves: somebody has to call. */
export const CALL_AFTER_DAYS = 10;

/** A statement that a firm sent waits until it is decided, and presses after a week. */
export function statementWaits(
  { sentOn, lines, hours }: { sentOn: CalendarDay; lines: number; hours: Hours },
  today: CalendarDay,
): Waiting {
  const urgency = daysBetween(sentOn, today) > DECISION_DAYS ? 'NOW' : 'SOON';
  return { urgency, on: sentOn, fact: `${lines}/${hours}` };
}

/** A month a firm owes, and the last day it was in time. */
export interface OwedMonth {
  readonly month: Month;
  readonly dueOn: CalendarDay;
}

/** A firm waits for somebody once a month it owes is late, and presses once no reminder leaves by itself any more. */
export function lateFirmWaits(owed: readonly OwedMonth[], today: CalendarDay): Waiting | null {
  const late = owed.filter(({ dueOn }) => dueOn < today);
  if (late.length === 0) return null;
  const on = late.map(({ dueOn }) => dueOn).sort()[0]!;
  const fact = late
    .map(({ month }) => month)
    .sort()
    .join(',');
  return { urgency: daysBetween(on, today) >= CALL_AFTER_DAYS ? 'NOW' : 'SOON', on, fact };
}
