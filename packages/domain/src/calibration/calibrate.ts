import { type Hours, hoursFromHundredths, wholeHours } from '../hours/hours.js';
import type { Cents } from '../numbers/cents.js';
import { type PerTenThousand, WHOLE } from '../numbers/rate.js';
import { divide, type Rounding } from '../numbers/round.js';
import { invalid } from '../shared/refuse.js';

export interface CalibrationInput {
  /** Amount of the contract excluding VAT. */
  readonly amount: Cents;
  /** Part of the amount that pays labour. */
  readonly labourShare: PerTenThousand;
  /** Part of the labour given to insertion. */
  readonly insertionRate: PerTenThousand;
  /** Cost of one hour of labour, charges included. */
  readonly hourlyCost: Cents;
}

export const CALIBRATION_ROUNDING: Rounding = 'HALF_UP';
/** Under it a clause is rarely worth its follow-up (MEF Sud 77, MDE Alès, PACT Propreté). */
export const RARELY_WORTH_BELOW: Hours = wholeHours(150);

/**
 * Hours of a clause = amount excl. VAT x labour share x insertion rate / hourly labour cost, half up to the hundredth:
 * 1 000 000 EUR x 50 % x 5 % / 30 EUR = 833,33 h. Source: MEF Sud 77, MDE Alès, PACT Propreté.
 * Throws `calibration-amount-negative`, `calibration-cost-not-positive`, `calibration-share-above-whole`.
 */
export function calibrate({ amount, labourShare, insertionRate, hourlyCost }: CalibrationInput): Hours {
  if (amount < 0) throw invalid('calibration-amount-negative', 'amount');
  if (hourlyCost <= 0) throw invalid('calibration-cost-not-positive', 'hourlyCost');
  if (labourShare > WHOLE) throw invalid('calibration-share-above-whole', 'labourShare');
  if (insertionRate > WHOLE) throw invalid('calibration-share-above-whole', 'insertionRate');
  const payroll = BigInt(amount) * BigInt(labourShare) * BigInt(insertionRate);
  const perHour = BigInt(hourlyCost) * BigInt(WHOLE) * BigInt(WHOLE);
  return hoursFromHundredths(divide(payroll * 100n, perHour, CALIBRATION_ROUNDING));
}

/** True below 150 h. A remark for the buyer, not a refusal. */
export function isRarelyWorthIt(hours: Hours): boolean {
  return hours < RARELY_WORTH_BELOW;
}
