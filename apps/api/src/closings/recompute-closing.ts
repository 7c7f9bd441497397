import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { type Reader, readerOf } from '../reports/measure.query.js';
import { type ClosingFigures, type ClosingSubject, computeFigures, sealOf } from './closing-figures.js';

/** A closing as it was recorded. */
export interface SealedClosing extends ClosingSubject {
  readonly cutOffAt: Date;
  readonly figures: ClosingFigures;
  readonly sha256: string;
}

export interface Recomputation {
  /** True when the ledger gives the same figures again, and the stored figures still match their seal. */
  readonly isSame: boolean;
  readonly recomputedSha256: string;
  readonly storedFiguresSha256: string;
}

/** Works a closing out of the ledger again, and compares with its seal. */
export async function recomputeClosing(em: EntityManager, closing: SealedClosing): Promise<Recomputation> {
  return recompute(readerOf(em), closing);
}

/** The same, with any reader. */
export async function recompute(reader: Reader, closing: SealedClosing): Promise<Recomputation> {
  const recomputedSha256 = sealOf(await computeFigures(reader, closing), closing.cutOffAt);
  const storedFiguresSha256 = sealOf(closing.figures, closing.cutOffAt);
  const isSame = [recomputedSha256, storedFiguresSha256].every((sha256) => sha256 === closing.sha256);
  return { isSame, recomputedSha256, storedFiguresSha256 };
}

/** The closings that no longer recompute to their seal, for the invariant that says there are none. */
export async function readBrokenClosings(
  em: EntityManager,
): Promise<({ id: number } & Pick<Recomputation, 'recomputedSha256'>)[]> {
  const reader = readerOf(em);
  const closings = await reader.rows<SealedClosing & { id: number }>(sql`
    select id, scope, territory_id as "territoryId", year, convention_code as "conventionCode", cut_off_at as "cutOffAt",
      figures, sha256 from closing order by id`);
  const broken = [];
  for (const closing of closings) {
    const { isSame, recomputedSha256 } = await recompute(reader, closing);
    if (!isSame) broken.push({ id: closing.id, recomputedSha256 });
  }
  return broken;
}
