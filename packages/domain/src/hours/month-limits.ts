import { type Hours, wholeHours } from './hours.js';

/** Above it, a person's month over all firms is shown and must be confirmed. */
export const MONTH_FLAGGED_ABOVE: Hours = wholeHours(220);
/** Above it, a month is impossible: 31 days of 24 hours. */
export const MONTH_REFUSED_ABOVE: Hours = wholeHours(744);

export type MonthTotalVerdict = 'WITHIN' | 'FLAGGED' | 'REFUSED';

/** Judges the total hours of one person in one month, all firms together: over 220 h flagged, over 744 h refused. */
export function judgeMonthTotal(total: Hours): MonthTotalVerdict {
  if (total > MONTH_REFUSED_ABOVE) return 'REFUSED';
  return total > MONTH_FLAGGED_ABOVE ? 'FLAGGED' : 'WITHIN';
}
