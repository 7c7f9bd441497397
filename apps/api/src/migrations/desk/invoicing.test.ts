import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { ownerDataSource } from '../../database/opening/data-source.js';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { Invoicings1700000000060 } from '../060-invoicings.js';

let bed: TestBed;
let owner: DataSource;

beforeAll(async () => {
  bed = await openTestBed();
  owner = await ownerDataSource(bed.ownerUrl).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await bed.close();
});

/** Goes back to before amounts were dated, does `work` there and comes again. */
async function asBefore(work: () => Promise<unknown>): Promise<void> {
  const runner = owner.createQueryRunner();
  try {
    await new Invoicings1700000000060().down(runner);
    await work();
    await new Invoicings1700000000060().up(runner);
  } finally {
    await runner.release();
  }
}

const one = async (text: string, values: unknown[]) => (await bed.db.query(text, values)).rows[0];

describe('amounts invoiced from before they were dated', () => {
  it('stand from the start of their clause, so that no objective changes, and come back to it', async () => {
    const operation = await anOperation(bed.db, { territory: await aTerritory(bed.db) });
    const clause = await aClause(bed.db, operation, {
      objective_kind: 'PROPORTIONAL',
      committed_hours: 0,
      cents_per_hour: 200_000,
      threshold_cents: 0,
    });
    const objective = async () =>
      (await one('select committed_hours from clause_objective where clause_id = $1', [clause.id]))
        .committed_hours;
    await asBefore(async () => {
      await bed.db.query('update social_clause set invoiced_cents = 310050000 where id = $1', [clause.id]);
      expect(await objective()).toBe(155_025);
    });
    expect(await objective()).toBe(155_025);
    expect(
      await one('select revision, invoiced_on, cumulative_cents from clause_invoicing where clause_id = $1', [
        clause.id,
      ]),
    ).toEqual({ revision: 1, invoiced_on: '2020-01-01', cumulative_cents: 310_050_000 });
    expect((await one(`select invoiced_as_of($1, '2020-01-01') as amount`, [clause.id])).amount).toBe(
      310_050_000,
    );
    await bed.db.query(
      `insert into clause_invoicing (clause_id, revision, invoiced_on, cumulative_cents) values ($1, 2, '2024-05-31', 400000000)`,
      [clause.id],
    );
    await asBefore(async () => {
      const { invoiced_cents } = await one('select invoiced_cents from social_clause where id = $1', [
        clause.id,
      ]);
      expect(invoiced_cents).toBe(400_000_000);
      expect(await objective()).toBe(200_000);
    });
  });
});
