import { addDays, addMonthsToDay, type CalendarDay } from '../../calendar/calendar-day.js';
import { firstDayOf, type Month } from '../../calendar/month.js';
import type { SourcedRule } from '../../calendar/validity.js';
import { NO_KNOWN_START } from '../../calendar/validity.js';

/** How long a clause path lasts, in months from the start of the first clause contract. */
export interface DurationLimit extends SourcedRule {
  readonly months: number;
}

/** The usual limit: a sum of work contracts over 24 months at most. */
export const CLAUSE_PATH: DurationLimit = {
  months: 24,
  validFrom: NO_KNOWN_START,
  validTo: null,
  source: "MELT, rapport d'activité 2021",
};

/** The limit some buyers allow for an open-ended contract: 4 years. */
export const OPEN_ENDED_PATH: DurationLimit = {
  months: 48,
  validFrom: NO_KNOWN_START,
  validTo: null,
  source: 'CCAP 21_BAM_048',
};

/** Warnings before the end, in months: at 18, 21 and 24 months of a 24-month path. */
const ALERTS_BEFORE_END = [6, 3, 0] as const;

export type DurationAlert = 'SIX_MONTHS_LEFT' | 'THREE_MONTHS_LEFT' | 'OVER';

/** The last day hours count for a person whose first clause contract started on `firstContractStart`. */
export function eligibleUntil(firstContractStart: CalendarDay, isOpenEndedAllowed: boolean): CalendarDay {
  return addDays(addMonthsToDay(firstContractStart, limitFor(isOpenEndedAllowed).months), -1);
}

/** The days warnings start: 18, 21 and 24 months after the start (42, 45 and 48 when open-ended is allowed). */
export function alertDays(firstContractStart: CalendarDay, isOpenEndedAllowed: boolean): CalendarDay[] {
  const { months } = limitFor(isOpenEndedAllowed);
  return ALERTS_BEFORE_END.map((before) => addMonthsToDay(firstContractStart, months - before));
}

/** The warning to show on a day, the most serious one; null while more than six months remain. */
export function alertOn(
  firstContractStart: CalendarDay,
  isOpenEndedAllowed: boolean,
  day: CalendarDay,
): DurationAlert | null {
  const reached = alertDays(firstContractStart, isOpenEndedAllowed).filter((alert) => alert <= day).length;
  const alerts: readonly (DurationAlert | null)[] = [null, 'SIX_MONTHS_LEFT', 'THREE_MONTHS_LEFT', 'OVER'];
  return alerts[reached] ?? null;
}

/**
 * True when no day of the month is inside the window any more. The month the window ends in still counts: hours are
 * declared by month, their days are not known.
 */
export function isMonthBeyondWindow(
  month: Month,
  firstContractStart: CalendarDay,
  isOpenEndedAllowed: boolean,
): boolean {
  return firstDayOf(month) > eligibleUntil(firstContractStart, isOpenEndedAllowed);
}

function limitFor(isOpenEndedAllowed: boolean): DurationLimit {
  return isOpenEndedAllowed ? OPEN_ENDED_PATH : CLAUSE_PATH;
}
