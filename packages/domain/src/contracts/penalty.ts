import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import type { Hours } from '../hours/hours.js';
import { type Cents, cents } from '../numbers/cents.js';
import { divide } from '../numbers/round.js';
import { invalid } from '../shared/refuse.js';

/** What the contract says a missing hour and a late day cost. */
export interface PenaltyTerms {
  readonly centsPerMissingHour: Cents;
  readonly centsPerDayLate: Cents;
}

export interface SimulatedPenalty {
  readonly forHours: Cents;
  readonly forLateness: Cents;
  readonly total: Cents;
}

/** Days the firm has for its observations after the formal notice (CCAG 2021, art. 16.1). */
export const OBSERVATION_DAYS = 15;

/**
 * What the penalty would be if the buyer, who alone decides, applied it: missing hours x rate, half up to the cent,
 * plus days late x daily rate. Nothing is due for hours when none is missing.
 * Throws `penalty-rate-negative`, `penalty-days-negative`.
 */
export function simulatePenalty(outstanding: Hours, daysLate: number, terms: PenaltyTerms): SimulatedPenalty {
  if (terms.centsPerMissingHour < 0 || terms.centsPerDayLate < 0)
    throw invalid('penalty-rate-negative', 'terms');
  if (!Number.isSafeInteger(daysLate) || daysLate < 0) throw invalid('penalty-days-negative', 'daysLate');
  const missing = BigInt(Math.max(0, outstanding));
  const forHours = cents(divide(missing * BigInt(terms.centsPerMissingHour), 100, 'HALF_UP'));
  const forLateness = cents(divide(BigInt(daysLate) * BigInt(terms.centsPerDayLate), 1, 'HALF_UP'));
  return { forHours, forLateness, total: cents(forHours + forLateness) };
}

/** The last day of the firm's observations after a formal notice. */
export function observationsUntil(noticeOn: CalendarDay): CalendarDay {
  return addDays(noticeOn, OBSERVATION_DAYS);
}
