import { addDays, type CalendarDay } from '../calendar/calendar-day.js';

/** When a firm that has not answered is written to, in days from the last day it is in time (source: issue 4 of the product). */
export const REMINDER_STEPS = [
  { step: 'BEFORE_5', days: -5 },
  { step: 'AFTER_3', days: 3 },
  { step: 'AFTER_10', days: 10 },
] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number]['step'];

/** How long the last step may still be taken by a server that was off; then people talk to each other. */
const LAST_STEP_LASTS = 14;

/**
 * The step a missing statement has reached on a day: the last one whose day has come, null before the first and once the last
 * is too old. A step that was missed is not caught up when the next one has come.
 */
export function reminderStep(dueOn: CalendarDay, today: CalendarDay): ReminderStep | null {
  const reached = REMINDER_STEPS.filter(({ days }) => addDays(dueOn, days) <= today).at(-1);
  if (!reached) return null;
  const last = REMINDER_STEPS.at(-1)!;
  return today > addDays(dueOn, last.days + LAST_STEP_LASTS) ? null : reached.step;
}
