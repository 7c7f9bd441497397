import { addMonthsToDay, type CalendarDay } from '../calendar/calendar-day.js';
import { type ClauseProgress, clauseState } from '../contracts/clause-state.js';
import type { Projection } from '../contracts/projection.js';
import type { Waiting } from './waiting.js';

/** Months before the due day within which a clause off track presses, and beyond which there is time: usual practice. */
const PRESSING_MONTHS = 3;
const AMPLE_MONTHS = 12;

/**
 * A clause waits when it is off track: its due day is past without the hours, or its pace leads beyond it or nowhere. It
 * comes back when it gets worse or its terms change, not each month because the projection moved.
 */
export function clauseWaits(
  clause: ClauseProgress,
  projection: Projection,
  today: CalendarDay,
): (Waiting & { state: 'AT_RISK' | 'OVERDUE' }) | null {
  const state = clauseState(clause, projection, today);
  if (state !== 'AT_RISK' && state !== 'OVERDUE') return null;
  const { dueOn, committedHours } = clause;
  const isNear = dueOn <= addMonthsToDay(today, PRESSING_MONTHS);
  const isFar = dueOn > addMonthsToDay(today, AMPLE_MONTHS);
  const urgency = isNear ? 'NOW' : isFar ? 'LATER' : 'SOON';
  return { urgency, on: dueOn, state, fact: `${state}/${dueOn}/${committedHours}` };
}
