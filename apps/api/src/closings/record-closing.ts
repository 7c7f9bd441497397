import { fteConventionOf } from '@clausier/domain/fte/conventions';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { naming } from '../database/writing.js';
import { conflict } from '../platform/refuse.js';
import { readerOf } from '../reports/measure.query.js';
import { computeFigures, sealOf } from './closing-figures.js';

export interface NewClosing {
  readonly scope: 'HOUSE' | 'METROPOLIS';
  readonly territoryId: number | null;
  readonly year: number;
  readonly conventionCode: string;
  /** The past instant the figures are cut at; now when left out. */
  readonly cutOffAt?: Date;
  readonly note?: string | null;
  readonly closedByUserId: number;
}

/**
 * Freezes a year and gives the closing's id. Waits for those who are writing to the ledger and keeps the others out until
 * the transaction ends, so that no hour recorded before the cut-off can appear after it. Errors: `fte-convention-unknown`,
 * `closing-taken` (same year, same instant).
 */
export async function recordClosing(em: EntityManager, closing: NewClosing): Promise<number> {
  fteConventionOf(closing.conventionCode, 'convention');
  await em.query(`select pg_advisory_xact_lock(hashtext('clausier.ledger'))`);
  const cutOffAt = closing.cutOffAt ?? (await clockOf(em));
  const { scope, territoryId, year, conventionCode, note = null, closedByUserId } = closing;
  const figures = await computeFigures(readerOf(em), { scope, territoryId, year, conventionCode, cutOffAt });
  const insert = sql`
    insert into closing (scope, territory_id, year, cut_off_at, convention_code, figures, sha256, note, closed_by_user_id)
    values (${scope}, ${territoryId}, ${year}, ${cutOffAt}, ${conventionCode}, ${JSON.stringify(figures)}::jsonb,
      ${sealOf(figures, cutOffAt)}, ${note}, ${closedByUserId})
    returning id`;
  const [stored] = await naming(
    { closing_cut_off_once: () => conflict('closing-taken', 'year') },
    em.query<{ id: number }[]>(insert.text, insert.values),
  );
  return stored!.id;
}

/** The database's clock, to the millisecond that the closing's text carries. */
async function clockOf(em: EntityManager): Promise<Date> {
  const now = sql`select date_trunc('milliseconds', clock_timestamp()) as now`;
  const [found] = await em.query<{ now: Date }[]>(now.text, now.values);
  return found!.now;
}
