import { findClosing } from '../closings/closings.query.js';
import { recompute } from '../closings/recompute-closing.js';
import { showClosing } from '../closings/show-closing.query.js';
import type { Scope } from '../database/scope.js';
import { notFound } from '../platform/refuse.js';
import type { ReportClosing } from './annual-report.view.js';
import type { CountedValues } from './indicator.view.js';
import type { FoundPlace } from './place.query.js';

/** What a closing froze, as its reader may be told it, and whether the ledger still gives it. */
export interface FrozenReport {
  readonly values: CountedValues;
  readonly convention: string;
  readonly cutOffAt: Date;
  readonly closing: ReportClosing;
}

/** A closing of this very place and year; `not-found` otherwise. */
export async function readFrozen(
  scope: Scope,
  { territoryId }: FoundPlace,
  year: number,
  id: number,
): Promise<FrozenReport> {
  const found = await findClosing(scope, id);
  if (found.year !== year || found.territoryId !== territoryId) throw notFound();
  const { figures, isWhole } = await showClosing(scope, found);
  const { isSame } = await recompute(scope, found);
  return {
    values: Object.fromEntries(figures.map(({ key, frozen }) => [key, frozen])),
    convention: found.conventionCode,
    cutOffAt: found.cutOffAt,
    closing: {
      id,
      cutOffAt: found.cutOffAt.toISOString(),
      sha256: isWhole ? found.sha256 : null,
      isSame,
    },
  };
}
