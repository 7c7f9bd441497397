import type { Selection } from '../../../lib/selection/selection';
import type { Totals } from '../use-totals';

/** The lines behind a month: as of the day its whole period is told as of, when the month alone would be told as of a later one. */
export function linesOf({ month, asOf }: Totals['months'][number]): Partial<Selection> {
  return { from: month, to: month, ...(asOf ? { asOf } : {}) };
}
