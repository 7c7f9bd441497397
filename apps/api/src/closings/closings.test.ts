import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { actorsOf, aMetropolis, type Metropolis } from '../reports/testing/metropolis.js';
import { closeYear } from './close-year.js';
import { listClosings, readClosing, verifyClosing } from './closings.query.js';
import { readBrokenClosings } from './recompute-closing.js';
import { recordClosing } from './record-closing.js';

let bed: TestBed;
let metropolis: Metropolis;
let actors: Record<'metropolis' | 'house' | 'authority', Actor>;
let own: number;

const YEAR = { year: 2021, convention: 'HOUSE_1800', note: null };

const worked = (month: string, hours: number, more: Record<string, unknown> = {}) =>
  anEntry(bed.db, own, { month, hours, recorded_by_user_id: actors.house.userId, ...more });

async function correct(month: string, from: number, to: number, recordedAt = new Date()): Promise<void> {
  const correction = { reason: 'Relevé rectifié', recorded_at: recordedAt };
  await worked(month, -from, { ...correction, is_reversal: true });
  await worked(month, to, { ...correction, revision: 2 });
}

/** Returns once a transaction is waiting for the ledger's lock. */
async function someoneWaits(): Promise<void> {
  for (;;) {
    const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted`;
    if ((await bed.db.query(waiting)).rows.length > 0) return;
  }
}

beforeAll(async () => {
  bed = await openTestBed();
  metropolis = await aMetropolis(bed.db);
  actors = await actorsOf(bed.db, metropolis);
  own = metropolis.assignments.find(
    ({ operationTerritoryId, residenceTerritoryId }) =>
      operationTerritoryId === actors.house.territoryId && residenceTerritoryId !== operationTerritoryId,
  )!.id;
});
afterAll(() => bed.close());

describe('A closing', () => {
  it('recomputes to its seal after later corrections, and says what they change', async () => {
    await worked('2021-03', 10_000, { recorded_at: new Date('2021-04-10T08:00:00Z') });
    const id = await bed.writeStatistics(actors.house, (scope) => closeYear(scope, YEAR));
    await correct('2021-03', 10_000, 12_550);
    const verification = await bed.readStatistics(actors.house, (scope) => verifyClosing(scope, id));
    expect(verification.isSame).toBe(true);
    expect(verification.recomputedSha256).toBe(verification.sha256);
    const closing = await bed.readStatistics(actors.house, (scope) => readClosing(scope, id));
    expect(closing.figures).toContainEqual({ key: 'hoursManaged', frozen: 10_000, today: 12_550 });
    expect(closing).toMatchObject({ hours: 10_000, hoursToday: 12_550, scope: 'HOUSE' });
  });

  it('can be cut in the past: only what was recorded by then counts', async () => {
    await worked('2022-05', 5_000, { recorded_at: new Date('2022-06-02T10:00:00Z') });
    await correct('2022-05', 5_000, 7_000, new Date('2022-07-02T10:00:00Z'));
    const cutOffAt = new Date('2022-06-30T21:59:59.999Z');
    const id = await bed.writeStatistics(actors.metropolis, (scope) =>
      recordClosing(scope.em, {
        scope: 'METROPOLIS',
        territoryId: null,
        year: 2022,
        conventionCode: 'LEGAL_1607',
        cutOffAt,
        closedByUserId: actors.metropolis.userId,
      }),
    );
    const [stored] = (await bed.db.query('select figures from closing where id = $1', [id])).rows;
    expect(stored.figures.figures).toMatchObject({ hours: 5_000, persons: 1 });
    const closing = await bed.readStatistics(actors.metropolis, (scope) => readClosing(scope, id));
    expect(closing).toMatchObject({ cutOffAt: cutOffAt.toISOString(), conventionCode: 'LEGAL_1607' });
  });

  it('about few persons hides its figures and its seal from who sees no persons, and still verifies', async () => {
    const [closing] = (await bed.readStatistics(actors.metropolis, listClosings)).filter(
      ({ year }) => year === 2022,
    );
    expect(closing).toMatchObject({ hours: null, hoursToday: null, sha256: null });
    const { figures } = await bed.readStatistics(actors.metropolis, (scope) =>
      readClosing(scope, closing!.id),
    );
    expect(figures.length).toBeGreaterThan(5);
    expect(figures.every(({ frozen, today }) => frozen === null && today === null)).toBe(true);
    const verification = await bed.readStatistics(actors.metropolis, (scope) =>
      verifyClosing(scope, closing!.id),
    );
    expect(verification).toMatchObject({ isSame: true, sha256: null, recomputedSha256: null });
  });

  it('that somebody tampered with no longer verifies', async () => {
    const id = await bed.writeStatistics(actors.house, (scope) => closeYear(scope, { ...YEAR, year: 2022 }));
    await bed.db.query('alter table closing disable trigger refuse_closing_change');
    await bed.db.query(
      `update closing set figures = jsonb_set(figures, '{figures,hoursManaged}', '1') where id = $1`,
      [id],
    );
    await bed.db.query('alter table closing enable trigger refuse_closing_change');
    const verification = await bed.readStatistics(actors.house, (scope) => verifyClosing(scope, id));
    expect(verification.isSame).toBe(false);
    expect(verification.recomputedSha256).toBe(verification.sha256);
    expect(verification.storedFiguresSha256).not.toBe(verification.sha256);
    const broken = await bed.readStatistics(actors.house, (scope) => readBrokenClosings(scope.em));
    expect(broken.map((closing) => closing.id)).toEqual([id]);
  });

  it('is never changed', async () => {
    await expect(bed.db.query('update closing set year = 2020')).rejects.toMatchObject({
      constraint: 'closing_is_frozen',
    });
  });

  it('waits for those who are posting: what they recorded before the cut-off is in it', async () => {
    const client = await bed.db.connect();
    await client.query('begin');
    await anEntry(client, own, { month: '2023-01', hours: 3_300, recorded_by_user_id: actors.house.userId });
    const closing = bed.writeStatistics(actors.house, (scope) => closeYear(scope, { ...YEAR, year: 2023 }));
    await someoneWaits();
    await client.query('commit');
    client.release();
    const id = await closing;
    const { hours } = await bed.readStatistics(actors.house, (scope) => readClosing(scope, id));
    expect(hours).toBe(3_300);
  });

  it('of a year that has not begun is refused', async () => {
    const future = () =>
      bed.writeStatistics(actors.house, async (scope) => closeYear(scope, { ...YEAR, year: 2030 }));
    await expect(future()).rejects.toMatchObject({ code: 'closing-in-the-future' });
  });

  it('is seen by its house and by the metropolis, not by another house', async () => {
    const other: Actor = { ...actors.house, territoryId: metropolis.territories[1]!.id };
    const seenBy = async (actor: Actor) =>
      (await bed.readStatistics(actor, listClosings)).map(({ scope }) => scope);
    expect(await seenBy(other)).toEqual(['METROPOLIS']);
    expect(await seenBy(actors.metropolis)).toContain('HOUSE');
    const [house] = (await bed.readStatistics(actors.house, listClosings)).filter(
      ({ scope }) => scope === 'HOUSE',
    );
    await expect(bed.readStatistics(other, (scope) => readClosing(scope, house!.id))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
