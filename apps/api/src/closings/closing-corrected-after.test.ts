import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { actorsOf, aMetropolis } from '../reports/testing/metropolis.js';
import { closeYear } from './close-year.js';
import { readClosing, verifyClosing } from './closings.query.js';

let bed: TestBed;
let actors: Record<'metropolis' | 'house' | 'authority', Actor>;
let own: number;

const YEAR = { year: 2019, convention: 'HOUSE_1800', note: null };

const worked = (month: string, hours: number, more: Record<string, unknown> = {}) =>
  anEntry(bed.db, own, { month, hours, recorded_by_user_id: actors.house.userId, ...more });

beforeAll(async () => {
  bed = await openTestBed();
  const metropolis = await aMetropolis(bed.db);
  actors = await actorsOf(bed.db, metropolis);
  own = metropolis.assignments.find(
    ({ operationTerritoryId }) => operationTerritoryId === actors.house.territoryId,
  )!.id;
});
afterAll(() => bed.close());

describe('A closing that much is corrected after', () => {
  it('recomputes to the same seal after a thousand later corrections', async () => {
    const months = ['2019-01', '2019-02', '2019-03', '2019-04', '2019-05'];
    for (const [at, month] of months.entries()) await worked(month, 4_000 + at);
    const closed = await Promise.all(
      [actors.house, actors.metropolis].map(async (actor) => ({
        actor,
        id: await bed.writeStatistics(actor, (scope) => closeYear(scope, YEAR)),
      })),
    );
    for (const [at, month] of months.entries()) {
      let hours = 4_000 + at;
      for (let revision = 1; revision <= 200; revision++) {
        const reason = { reason: `Correction ${revision}` };
        await worked(month, -hours, { ...reason, is_reversal: true, revision });
        hours = 4_000 + ((revision * 37 + at) % 999);
        await worked(month, hours, { ...reason, revision: revision + 1 });
      }
    }
    const { rows } = await bed.db.query(`select count(*)::integer as corrections from hour_entry
      where month between '2019-01-01' and '2019-12-01' and is_reversal`);
    expect(rows).toEqual([{ corrections: 1_000 }]);
    for (const { actor, id } of closed) {
      const { rows: seals } = await bed.db.query(`select sha256 from closing where id = ${id}`);
      const verification = await bed.readStatistics(actor, (scope) => verifyClosing(scope, id));
      expect(verification.isSame).toBe(true);
      if (actor === actors.house) expect(verification.recomputedSha256).toBe(seals[0].sha256);
    }
    const { hours, hoursToday } = await bed.readStatistics(actors.house, (scope) =>
      readClosing(scope, closed[0]!.id),
    );
    const last = months.reduce((sum, _, at) => sum + 4_000 + ((200 * 37 + at) % 999), 0);
    expect([hours, hoursToday]).toEqual([20_010, last]);
    expect(await bed.brokenInvariants()).toEqual([]);
  }, 60_000);
});
