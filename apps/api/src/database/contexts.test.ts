import { anOperation } from '@clausier/tests/builders/contracts';
import { aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Actor } from '../platform/actor.js';
import { inTransaction, READ } from './in-transaction.js';
import { applicationOptions } from './opening/data-source.js';
import { GuardedDataSource } from './opening/guarded-data-source.js';
import { actorOf, openTestBed, type TestBed, TODAY } from './test-bed.js';
import { Transactions } from './transactions.js';

const POOL = 5;
const CONTEXTS = 1000;

let bed: TestBed;
let source: GuardedDataSource;
let transactions: Transactions;
let houses: (Actor & { territoryId: number })[];

beforeAll(async () => {
  bed = await openTestBed();
  source = new GuardedDataSource(applicationOptions(bed.applicationUrl, POOL));
  await source.initialize();
  transactions = new Transactions(source);
  houses = [];
  for (let n = 0; n < 4; n++) {
    const territory = await aTerritory(bed.db);
    await anOperation(bed.db, { territory });
    await anOperation(bed.db, { territory });
    const user = await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id });
    houses.push({ ...actorOf({ ...user, territory_id: territory.id }), territoryId: territory.id });
  }
});
afterAll(async () => {
  await source.destroy();
  await bed.close();
});

interface Seen {
  territoryId: number;
}

/** Reads every operation there is, without a condition, several times and with pauses for the others. */
async function lookAround(actor: Actor, index: number): Promise<Seen[]> {
  const context = { actor, today: TODAY };
  const open = index % 3 === 0 ? transactions.write : transactions.read;
  return open.call(transactions, context, async (scope) => {
    const first = await scope.rows<Seen>(sql`select territory_id as "territoryId" from operation`);
    await new Promise(setImmediate);
    if (index % 7 === 0) throw new Error('the use case fails');
    if (index % 11 === 0) await scope.rows(sql`select 1 / 0`);
    const again = await scope.rows<Seen>(sql`select territory_id as "territoryId" from public.operation`);
    return [...first, ...again];
  }) as Promise<Seen[]>;
}

describe('a thousand contexts on a pool of five connections', () => {
  it('each see the rows of their own house and no other, whatever fails around them', async () => {
    const looks = Array.from({ length: CONTEXTS }, (_, index) => {
      const actor = houses[index % houses.length]!;
      return lookAround(actor, index).then(
        (rows) => ({ actor, rows }),
        () => ({ actor, rows: null }),
      );
    });
    const seen = await Promise.all(looks);
    const foreign = seen.filter(({ actor, rows }) =>
      rows?.some(({ territoryId }) => territoryId !== actor.territoryId),
    );
    expect(foreign).toEqual([]);
    const whole = seen.filter(({ rows }) => rows?.length === 4).length;
    const failed = seen.filter(({ rows }) => rows === null).length;
    expect(whole + failed).toBe(CONTEXTS);
    expect(failed).toBeGreaterThan(200);
  });

  it('leave nothing behind: a connection given back knows nobody and shows nothing', async () => {
    const runners = Array.from({ length: POOL }, () => source.openRunner());
    try {
      for (const runner of runners) {
        const [said] = await runner.query(
          `select current_setting('clausier.role', true) as role, current_setting('clausier.territory_id', true) as territory,
            (select count(*)::integer from operation) as operations`,
        );
        expect(said).toEqual({ role: '', territory: '', operations: 0 });
      }
    } finally {
      for (const runner of runners) await runner.release();
    }
  });

  it('cannot be told of an actor that is not one', async () => {
    const told = (acting: object) => inTransaction(source, READ, acting as never, async () => 'opened');
    await expect(told({ role: "GATE', true), set_config('x', 'y" })).rejects.toThrow(
      'PostgreSQL can be told of',
    );
    await expect(told({ role: 'FACILITATOR', territoryId: '1; select 1' })).rejects.toThrow(
      'PostgreSQL can be told of',
    );
  });
});
