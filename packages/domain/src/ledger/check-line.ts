import type { CalendarDay } from '../calendar/calendar-day.js';
import { firstDayOf, lastDayOf, type Month } from '../calendar/month.js';
import { addHours, type Hours } from '../hours/hours.js';
import { judgeMonthTotal, MONTH_FLAGGED_ABOVE, MONTH_REFUSED_ABOVE } from '../hours/month-limits.js';
import type { ErrorParams } from '../shared/domain-error.js';
import type { Finding, Severity } from '../shared/finding.js';
import type { HourKind } from './hour-kinds.js';

/** First and last day of a work contract or an assignment; null while it has no end. */
export interface Period {
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay | null;
}

/** A reasoned exception: hours after the 24 months, or in a month outside the recorded dates. */
export const DEROGATION_KINDS = ['BEYOND_ELIGIBILITY', 'OUTSIDE_DATES'] as const;

export type DerogationKind = (typeof DEROGATION_KINDS)[number];

/** One line of hours with all that is needed to judge it. */
export interface LineToCheck {
  readonly hours: Hours;
  readonly month: Month;
  readonly hourKind: HourKind;
  readonly employment: Period;
  readonly assignment: Period;
  /** Kinds the clause counts. */
  readonly countedKinds: readonly HourKind[];
  /** Last day hours count for the person on this contract, frozen when it was recorded (see participants/duration). */
  readonly eligibleUntil: CalendarDay;
  /** What a facilitator allowed, with a reason, on this assignment. */
  readonly derogations: readonly DerogationKind[];
  /** Hours of the same person and month over all firms, without this line. */
  readonly otherHoursOfMonth: Hours;
}

export const LINE_FINDING_CODES = [
  'hours-not-positive',
  'hours-above-month',
  'month-outside-employment',
  'month-outside-assignment',
  'month-outside-dates-derogated',
  'hour-kind-not-counted',
  'month-beyond-eligibility',
  'month-beyond-eligibility-derogated',
  'person-month-flagged',
  'person-month-refused',
] as const;

export type LineFindingCode = (typeof LINE_FINDING_CODES)[number];
export type LineFinding = Finding<LineFindingCode>;

/**
 * Every reason to refuse or to question one line of hours; empty when it can be posted. Hours in `params` are in
 * hundredths. What the person did elsewhere is in none of them: a firm reads these findings, and another firm's hours
 * are not its business.
 */
export function checkLine(line: LineToCheck): LineFinding[] {
  return [...checkHours(line), ...checkPeriods(line), ...checkKind(line), ...checkEligibility(line)];
}

function checkHours({ hours, otherHoursOfMonth }: LineToCheck): LineFinding[] {
  if (hours <= 0) return [finding('hours-not-positive', 'error', 'hours', { hours })];
  if (hours > MONTH_REFUSED_ABOVE)
    return [finding('hours-above-month', 'error', 'hours', { hours, limit: MONTH_REFUSED_ABOVE })];
  const total = addHours(hours, otherHoursOfMonth);
  const verdict = judgeMonthTotal(total);
  if (verdict === 'REFUSED')
    return [finding('person-month-refused', 'error', 'hours', { limit: MONTH_REFUSED_ABOVE })];
  if (verdict === 'FLAGGED')
    return [finding('person-month-flagged', 'warning', 'hours', { limit: MONTH_FLAGGED_ABOVE })];
  return [];
}

function checkPeriods({ month, employment, assignment, derogations }: LineToCheck): LineFinding[] {
  const isEmployed = isMonthInside(month, employment);
  if (isEmployed && isMonthInside(month, assignment)) return [];
  if (derogations.includes('OUTSIDE_DATES'))
    return [finding('month-outside-dates-derogated', 'warning', 'month', { month })];
  const code = isEmployed ? 'month-outside-assignment' : 'month-outside-employment';
  return [finding(code, 'error', 'month', { month })];
}

/** True when at least one day of the month belongs to the period. */
export function isMonthInside(month: Month, { startsOn, endsOn }: Period): boolean {
  return startsOn <= lastDayOf(month) && (endsOn === null || endsOn >= firstDayOf(month));
}

function checkKind({ hourKind, countedKinds }: LineToCheck): LineFinding[] {
  if (countedKinds.includes(hourKind)) return [];
  return [finding('hour-kind-not-counted', 'error', 'hourKind', { hourKind })];
}

function checkEligibility({ month, eligibleUntil, derogations }: LineToCheck): LineFinding[] {
  if (firstDayOf(month) <= eligibleUntil) return [];
  const params = { month, eligibleUntil };
  return derogations.includes('BEYOND_ELIGIBILITY')
    ? [finding('month-beyond-eligibility-derogated', 'warning', 'month', params)]
    : [finding('month-beyond-eligibility', 'error', 'month', params)];
}

function finding(code: LineFindingCode, severity: Severity, field: string, params: ErrorParams): LineFinding {
  return { code, severity, field, params };
}
