import type { EntityManager } from 'typeorm';
import { type ClosingFigures, type ClosingSubject, computeFigures, sealOf } from './closing-figures.js';
import { type Reader, readerOf } from './measure.query.js';

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
