import { committedHours } from '@clausier/domain/contracts/objective';
import type { Hours } from '@clausier/domain/hours/hours';
import type { Cents } from '@clausier/domain/numbers/cents';
import type { Clause } from '../use-operation';

/** The hours an amount invoiced makes due by the terms of a clause, hundredths; null while either is missing. */
export function hoursGiven(
  { centsPerHour, thresholdCents }: Pick<Clause, 'centsPerHour' | 'thresholdCents'>,
  amount: number | null,
): Hours | null {
  if (!centsPerHour || thresholdCents === null || amount === null) return null;
  const terms = { centsPerHour: centsPerHour as Cents, threshold: thresholdCents as Cents };
  return committedHours({ kind: 'PROPORTIONAL', ...terms }, amount as Cents);
}
