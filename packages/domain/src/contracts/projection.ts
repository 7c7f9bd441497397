import type { CalendarDay } from '../calendar/calendar-day.js';
import {
  addMonths,
  type Month,
  monthOf,
  monthRange,
  monthsBetween,
  nextMonth,
  previousMonth,
} from '../calendar/month.js';
import { type Hours, hoursFromHundredths, NO_HOURS, subtractHours, sumHours } from '../hours/hours.js';
import { allocate } from '../numbers/largest-remainder.js';
import { divide } from '../numbers/round.js';
import { invalid } from '../shared/refuse.js';

/** Hours validated for one month of work; months without hours may be left out. */
export interface MonthlyHours {
  readonly month: Month;
  readonly hours: Hours;
}

export type Projection =
  /** The objective was reached in that month. */
  | { readonly kind: 'REACHED'; readonly month: Month }
  /** At the recent pace it will be reached in that month. */
  | { readonly kind: 'PROJECTED'; readonly month: Month }
  /** No hours lately, or a pace so slow that a month would mean nothing. */
  | { readonly kind: 'NO_PACE' };

/** The pace is the average of that many months up to the one asked, fewer when the work is younger. */
export const PACE_MONTHS = 6;
const LONGEST_PROJECTION = 120;

/**
 * When an objective will be reached, from the validated hours by month up to and including `asOf`. Months without
 * hours inside the window slow the pace down. Throws `objective-hours-negative`.
 */
export function projectEnd(
  committed: Hours,
  validated: readonly MonthlyHours[],
  asOf: Month,
  paceMonths: number = PACE_MONTHS,
): Projection {
  if (committed < 0) throw invalid('objective-hours-negative', 'committed');
  const known = [...validated]
    .filter(({ month }) => month <= asOf)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const done = sumHours(known.map(({ hours }) => hours));
  if (done >= committed) return { kind: 'REACHED', month: monthReached(committed, known, asOf) };
  const pace = recentPace(known, asOf, paceMonths);
  if (pace.hours <= 0) return { kind: 'NO_PACE' };
  const monthsLeft = divide(BigInt(committed - done) * BigInt(pace.months), pace.hours, 'CEILING');
  if (monthsLeft > LONGEST_PROJECTION) return { kind: 'NO_PACE' };
  return { kind: 'PROJECTED', month: addMonths(asOf, monthsLeft) };
}

/**
 * The month a pace is reckoned up to on a day. Firms declare a month after it ends: the month under way slows a pace down only
 * once it has hours of its own.
 */
export function paceKnownUntil(lastWithHours: Month | undefined, today: CalendarDay): Month {
  const lastEnded = previousMonth(monthOf(today));
  return lastWithHours !== undefined && lastWithHours > lastEnded ? lastWithHours : lastEnded;
}

/**
 * The hours still to be done, month by month after `asOf` until the projected end, at an even pace: they add up exactly. None
 * once the objective is reached, or without a pace.
 */
export function forecast(outstanding: Hours, asOf: Month, projection: Projection): MonthlyHours[] {
  if (projection.kind !== 'PROJECTED' || outstanding <= 0) return [];
  const months = monthRange(nextMonth(asOf), projection.month);
  const parts =
    months.length === 0
      ? []
      : allocate(
          outstanding,
          months.map(() => 1),
        );
  return months.map((month, at) => ({ month, hours: hoursFromHundredths(parts[at]!) }));
}

/** The first month from which the running total stays at or above the objective. */
function monthReached(committed: Hours, known: readonly MonthlyHours[], asOf: Month): Month {
  let total = sumHours(known.map(({ hours }) => hours));
  for (let index = known.length - 1; index >= 0; index -= 1) {
    total = subtractHours(total, known[index]!.hours);
    if (total < committed) return known[index]!.month;
  }
  return known[0]?.month ?? asOf;
}

function recentPace(
  known: readonly MonthlyHours[],
  asOf: Month,
  paceMonths: number,
): { hours: Hours; months: number } {
  const first = known.find(({ hours }) => hours > 0)?.month;
  if (first === undefined) return { hours: NO_HOURS, months: 1 };
  const months = Math.min(paceMonths, monthsBetween(first, asOf) + 1);
  const from = addMonths(asOf, 1 - months);
  return { hours: sumHours(known.filter(({ month }) => month >= from).map(({ hours }) => hours)), months };
}
