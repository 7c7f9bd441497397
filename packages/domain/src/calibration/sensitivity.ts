import type { Hours } from '../hours/hours.js';
import { type Cents, cents } from '../numbers/cents.js';
import { type PerTenThousand, perTenThousand } from '../numbers/rate.js';
import { type CalibrationInput, calibrate } from './calibrate.js';

/** Insertion rates met in practice, 5 to 20 % (MEF Sud 77, MDE Alès, PACT Propreté). */
export const USUAL_INSERTION_RATES: readonly PerTenThousand[] = [500, 1000, 1500, 2000].map((rate) =>
  perTenThousand(rate),
);
/** Hourly labour costs met in practice, 20 to 30 EUR (same sources). */
export const USUAL_HOURLY_COSTS: readonly Cents[] = [2000, 2500, 3000].map((cost) => cents(cost));

export interface SensitivityCell {
  readonly insertionRate: PerTenThousand;
  readonly hourlyCost: Cents;
  readonly hours: Hours;
}

/** How much the result moves with the two debatable inputs: one row per rate, one cell per hourly cost. */
export function sensitivityOf(
  input: CalibrationInput,
  rates: readonly PerTenThousand[] = USUAL_INSERTION_RATES,
  costs: readonly Cents[] = USUAL_HOURLY_COSTS,
): SensitivityCell[][] {
  return rates.map((insertionRate) =>
    costs.map((hourlyCost) => ({
      insertionRate,
      hourlyCost,
      hours: calibrate({ ...input, insertionRate, hourlyCost }),
    })),
  );
}
