import { allocate } from '../numbers/largest-remainder.js';
import { type Hours, hoursFromHundredths } from './hours.js';
import { hoursFromMinutes } from './hours-from-minutes.js';

/**
 * Clock hours that are added up, as hundredths that add up too. Minutes are summed first and rounded once, so that twenty
 * days of 7 h 20 make 146,67 h and not twenty times 7,33 = 146,60 h, which would take hours from somebody who worked them.
 * The rounded total is then shared between the rows by largest remainder: each shows its own hundredths, at most one away
 * from its minutes, and together they are the total exactly. Ties go to the earliest row.
 */
export function spreadMinutes(minutes: readonly number[]): Hours[] {
  const total = minutes.reduce((sum, one) => sum + one, 0);
  if (total === 0) return minutes.map(() => hoursFromHundredths(0));
  return allocate(hoursFromMinutes(total), minutes).map((hundredths) => hoursFromHundredths(hundredths));
}
