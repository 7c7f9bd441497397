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

/** Two hundred corrections of one month in one statement, each a reversal of the last hours and new ones. */
function correctTwoHundredTimes(month: string, at: number): Promise<unknown> {
  const dimensions = `employment_contract_id, participant_id, firm_id, engagement_mode, contract_type, residence_commune_code,
    residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id, operation_id,
    operation_territory_id, authority_id`;
  return bed.db.query(
    `with corrected as (
       select n, 4000 + case n when 0 then $3::integer else (n * 37 + $3::integer) % 999 end as hours
       from generate_series(0, 200) n)
     insert into hour_entry (assignment_id, ${dimensions}, month, hour_kind, revision, is_reversal, hours, reason,
       recorded_by_user_id)
     select a.id, ${dimensions}, $2::date, 'WORKED', entry.revision, entry.is_reversal, entry.hours, 'Correction', $4
     from assignment a, corrected later join corrected earlier on earlier.n = later.n - 1,
       lateral (values (later.n, true, -earlier.hours), (later.n + 1, false, later.hours)) entry (revision, is_reversal, hours)
     where a.id = $1`,
    [own, `${month}-01`, at, actors.house.userId],
  );
}

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
    for (const [at, month] of months.entries()) await correctTwoHundredTimes(month, at);
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
