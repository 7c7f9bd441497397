import { type CalendarDay, daysBetween } from '../calendar/calendar-day.js';
import { monthOf } from '../calendar/month.js';
import type { Projection } from './projection.js';

export const CLAUSE_STATES = [
  'NO_OBJECTIVE',
  'REACHED',
  'NOT_STARTED',
  'ON_TRACK',
  'AT_RISK',
  'OVERDUE',
] as const;
export type ClauseState = (typeof CLAUSE_STATES)[number];

export interface ClauseProgress {
  committedHours: number;
  validatedHours: number;
  startedOn: CalendarDay;
  dueOn: CalendarDay;
}

/** Days a firm has to place its first people before silence is a risk: a usual practice, not a text. */
const START_GRACE_DAYS = 90;

/**
 * What a facilitator must know of a clause on a day: nothing asked yet, reached, not begun, at its pace in time, at its
 * pace too late (or without a pace), due date past without the hours.
 */
export function clauseState(clause: ClauseProgress, projection: Projection, today: CalendarDay): ClauseState {
  const { committedHours, validatedHours, startedOn, dueOn } = clause;
  if (committedHours === 0) return 'NO_OBJECTIVE';
  if (validatedHours >= committedHours) return 'REACHED';
  if (dueOn < today) return 'OVERDUE';
  if (validatedHours === 0 && daysBetween(startedOn, today) <= START_GRACE_DAYS) return 'NOT_STARTED';
  const isInTime = projection.kind !== 'NO_PACE' && projection.month <= monthOf(dueOn);
  return isInTime ? 'ON_TRACK' : 'AT_RISK';
}
