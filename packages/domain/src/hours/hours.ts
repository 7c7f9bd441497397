import type { Branded } from '../shared/branded.js';
import { invalid } from '../shared/refuse.js';

/** A quantity of hours in integer hundredths: 151,67 h is 15167. Negative in a reversal or an overrun. */
export type Hours = Branded<number, 'Hours'>;

export const NO_HOURS = 0 as Hours;

/** An integer number of hundredths as hours. Throws `hours-not-an-integer`. */
export function hoursFromHundredths(hundredths: number, field?: string): Hours {
  if (!Number.isSafeInteger(hundredths)) throw invalid('hours-not-an-integer', field);
  return (hundredths === 0 ? 0 : hundredths) as Hours;
}

/** A whole number of hours: wholeHours(220) is 220 h. Throws `hours-not-an-integer`. */
export function wholeHours(count: number): Hours {
  if (!Number.isSafeInteger(count)) throw invalid('hours-not-an-integer');
  return hoursFromHundredths(count * 100);
}

/** a + b, exact. */
export function addHours(a: Hours, b: Hours): Hours {
  return hoursFromHundredths(a + b);
}

/** a - b, exact; may be negative. */
export function subtractHours(a: Hours, b: Hours): Hours {
  return hoursFromHundredths(a - b);
}

/** Exact sum; no hours for an empty list. */
export function sumHours(list: Iterable<Hours>): Hours {
  let sum: Hours = NO_HOURS;
  for (const hours of list) sum = addHours(sum, hours);
  return sum;
}

/** The exact opposite, as a reversing entry carries it. */
export function negateHours(hours: Hours): Hours {
  return hoursFromHundredths(-hours);
}

/** -1, 0 or 1, for sorting. */
export function compareHours(a: Hours, b: Hours): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
