import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { actorsOf, aMetropolis, type Metropolis } from '../reports/testing/metropolis.js';
import { type Fact, facts, post, replay, selections } from '../reports/testing/random-ledger.js';

const WRITERS = 4;

let bed: TestBed;
let metropolis: Metropolis;
let userId: number;
let year = 2010;

beforeAll(async () => {
  bed = await openTestBed();
  metropolis = await aMetropolis(bed.db);
  userId = (await actorsOf(bed.db, metropolis)).house.userId;
});
afterAll(() => bed.close());

/** One writer's entries in one transaction, which may come to nothing. */
async function write(entries: readonly Fact[], comesToNothing: boolean): Promise<number> {
  const client: pg.PoolClient = await bed.db.connect();
  try {
    await client.query('begin');
    await post(client as never, entries, userId);
    await client.query(comesToNothing ? 'rollback' : 'commit');
    return comesToNothing ? 0 : entries.length;
  } catch (error) {
    await client.query('rollback');
    // Two writers that meet in opposite orders on the same sums: one is told to begin again.
    if ((error as { code?: string }).code === '40P01') return write(entries, comesToNothing);
    throw error;
  } finally {
    client.release();
  }
}

describe('The sums kept beside the ledger', () => {
  it('are the ledger’s, whatever is written, taken back and given up by several writers at once', async () => {
    let posted = 0;
    await fc.assert(
      fc.asyncProperty(facts(), selections(), fc.nat({ max: WRITERS - 1 }), async (planned, wanted, lost) => {
        const { entries } = replay(planned, wanted, metropolis, year++);
        const shares = Map.groupBy(entries, ({ assignment }) => assignment.id % WRITERS);
        const written = await Promise.all(
          [...shares].map(([writer, share]) => write(share, writer === lost && shares.size > 1)),
        );
        posted += written.reduce((all, count) => all + count, 0);
        expect(await bed.brokenInvariants()).toEqual([]);
      }),
      { numRuns: 8 },
    );
    const { rows } = await bed.db.query(
      `select (select count(*)::integer from hour_entry) as entries,
        (select sum(entries)::integer from hour_summary_recorded) as sealed`,
    );
    expect(rows).toEqual([{ entries: posted, sealed: posted }]);
  }, 120_000);

  it('are looked at by the invariants: a seal that says something else is found', async () => {
    await bed.db.query('update hour_summary_recorded set entry_ids = entry_ids + 1 where year = 2010');
    const broken = await bed.brokenInvariants();
    await bed.db.query('update hour_summary_recorded set entry_ids = entry_ids - 1 where year = 2010');
    expect(broken).toEqual([
      expect.objectContaining({ name: 'the seals of the years of work are the ledger' }),
    ]);
  });
});
