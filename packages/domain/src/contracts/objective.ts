import type { CalendarDay } from '../calendar/calendar-day.js';
import { type Hours, hoursFromHundredths, subtractHours } from '../hours/hours.js';
import type { Cents } from '../numbers/cents.js';
import { type PerTenThousand, ratio } from '../numbers/rate.js';
import { divide, type Rounding } from '../numbers/round.js';
import { invalid } from '../shared/refuse.js';

/**
 * What a clause asks for: a fixed number of hours, or one hour per `centsPerHour` invoiced beyond `threshold`
 * (1 h per 2 000 EUR beyond 2,7 M EUR; source: CCAP 21_BAM_048).
 */
export type Objective =
  | { readonly kind: 'FIXED'; readonly hours: Hours }
  | { readonly kind: 'PROPORTIONAL'; readonly centsPerHour: Cents; readonly threshold: Cents };

/** An amendment that replaces the objective from the day it is signed. */
export interface ObjectiveAmendment {
  /** Order of the amendments of one contract: settles two signed on the same day. */
  readonly number: number;
  readonly signedOn: CalendarDay;
  readonly objective: Objective;
}

/** A started tranche gives the matching part of an hour, half up to the hundredth. */
export const OBJECTIVE_ROUNDING: Rounding = 'HALF_UP';

/**
 * The hours an objective asks for, given the amount invoiced excl. VAT (ignored when fixed).
 * Throws `objective-hours-negative`, `objective-price-not-positive`.
 */
export function committedHours(objective: Objective, invoiced: Cents): Hours {
  if (objective.kind === 'FIXED') {
    if (objective.hours < 0) throw invalid('objective-hours-negative', 'hours');
    return objective.hours;
  }
  if (objective.centsPerHour <= 0) throw invalid('objective-price-not-positive', 'centsPerHour');
  const beyond = BigInt(invoiced) - BigInt(objective.threshold);
  if (beyond <= 0n) return hoursFromHundredths(0);
  return hoursFromHundredths(divide(beyond * 100n, objective.centsPerHour, OBJECTIVE_ROUNDING));
}

/** The objective in force on a day: that of the last amendment signed on or before it, else the initial one. */
export function objectiveOn(
  initial: Objective,
  amendments: readonly ObjectiveAmendment[],
  day: CalendarDay,
): Objective {
  let last: ObjectiveAmendment | null = null;
  for (const amendment of amendments)
    if (amendment.signedOn <= day && (last === null || comesAfter(amendment, last))) last = amendment;
  return last === null ? initial : last.objective;
}

function comesAfter(a: ObjectiveAmendment, b: ObjectiveAmendment): boolean {
  return a.signedOn === b.signedOn ? a.number > b.number : a.signedOn > b.signedOn;
}

/** Hours still to be done; negative when more was done than asked. */
export function outstandingHours(committed: Hours, validated: Hours): Hours {
  return subtractHours(committed, validated);
}

/** validated / committed, half up; above 10 000 when the objective is exceeded, null without objective. */
export function completionRate(committed: Hours, validated: Hours): PerTenThousand | null {
  return committed <= 0 ? null : ratio(validated, committed);
}
