import type { FteConvention } from '../fte/conventions.js';
import type { Hours } from '../hours/hours.js';
import { divide } from '../numbers/round.js';
import { invalid } from '../shared/refuse.js';

/**
 * Months of work of one person that hours are worth, in tenths, half up: a month is a twelfth of the convention's year.
 * 833,33 h at 1 800 h a year are 5,6 months. Throws `fte-convention-empty`.
 */
export function personMonths(hours: Hours, { hoursPerYear }: FteConvention): number {
  if (hoursPerYear <= 0) throw invalid('fte-convention-empty', 'fteConvention');
  return divide(BigInt(hours) * 120n, hoursPerYear, 'HALF_UP');
}
