import type { PlannedTable } from '../../rows/rows-of-tables.js';
import type { ReadingWarning } from '../../statement-view.js';

const RECAP = /r[ée]cap|synth[èe]se|total|bilan|cumul|r[ée]sum[ée]|global/i;

/**
 * Leaves out the sheets that only repeat the others: named as a summary, beside sheets that are not. What they add up to is
 * compared with the rest, never imported twice.
 */
export function withoutRecaps(tables: readonly PlannedTable[]): {
  readonly kept: readonly PlannedTable[];
  readonly warnings: readonly ReadingWarning[];
} {
  const isRecap = ({ table }: PlannedTable) => RECAP.test(table.sheet);
  const kept = tables.filter((one) => !isRecap(one));
  if (kept.length === 0 || kept.length === tables.length) return { kept: tables, warnings: [] };
  const sum = kept.reduce((all, { totals }) => all + totals.sum.total, 0);
  const warnings = tables.filter(isRecap).map(({ table, totals }) => ({
    code: Math.abs(totals.sum.total - sum) <= kept.length ? 'recap-sheet-ignored' : 'recap-sheet-differs',
    params: { sheet: table.sheet, total: totals.sum.total, sum },
  }));
  return { kept, warnings };
}
