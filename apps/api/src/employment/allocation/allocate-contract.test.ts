import { splitHours } from '@clausier/domain/allocation/split-hours';
import { hoursFromHundredths, sumHours } from '@clausier/domain/hours/hours';
import { perTenThousand } from '@clausier/domain/numbers/rate';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aFirm } from '@clausier/tests/builders/organisations';
import { anAssignment, type EmploymentFixture } from '@clausier/tests/builders/people';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { changeAssignment } from '../assigning/write-assignment.js';
import { aHiringHouse, type HiringHouse } from '../hiring-house.test-bed.js';
import { allocateContract } from './allocate-contract.js';

let bed: TestBed;
let lys: HiringHouse;
let mno: HiringHouse;

beforeAll(async () => {
  bed = await openTestBed();
  const firm = await aFirm(bed.db);
  lys = await aHiringHouse(bed, firm.id);
  mno = await aHiringHouse(bed, firm.id);
});
afterAll(() => bed.close());

const aClauseOf = async (house: HiringHouse) =>
  aClause(bed.db, await anOperation(bed.db, { territory: house.territory }));
const hire = async () => (await lys.hire((await lys.anEligiblePerson()).id)).id;

/** A work contract that serves clauses of a house for these shares, all over its length. */
async function sharedOut(shares: readonly number[]) {
  const contract = await hire();
  const ids = [];
  for (const sharePerTenThousand of shares)
    ids.push((await lys.assign(contract, { clauseId: (await aClauseOf(lys)).id, sharePerTenThousand })).id);
  return { contract, ids };
}

const allocate = (contract: number, shares: [id: number, share: number, version?: number][], of = lys) =>
  bed.write(of.facilitator, (scope) =>
    allocateContract(scope, contract, {
      shares: shares.map(([assignmentId, sharePerTenThousand, version = 1]) => ({
        assignmentId,
        version,
        sharePerTenThousand,
      })),
    }),
  );
const stored = async (contract: number): Promise<{ id: number; version: number; share: number }[]> =>
  (
    await bed.db.query(
      `select id, version, share_per_ten_thousand as share from assignment where employment_contract_id = $1 order by id`,
      [contract],
    )
  ).rows;
const sharesOf = async (contract: number) => (await stored(contract)).map(({ share }) => share);

describe('a work contract shared out between clauses', () => {
  it('gives them 100 % at most on any day, and less when it serves nobody else', async () => {
    const { contract } = await sharedOut([6_000, 4_000]);
    const more = lys.assign(contract, { clauseId: (await aClauseOf(lys)).id, sharePerTenThousand: 1 });
    await expect(more).rejects.toMatchObject({
      code: 'allocation-shares-above-whole',
      field: 'sharePerTenThousand',
    });
    expect(await sharesOf(contract)).toEqual([6_000, 4_000]);
    expect(await sharesOf((await sharedOut([3_000, 2_000])).contract)).toEqual([3_000, 2_000]);
  });

  it('serves one clause wholly after the other', async () => {
    const contract = await hire();
    const second = async (startedOn: string) =>
      lys.assign(contract, { clauseId: (await aClauseOf(lys)).id, startedOn });
    await lys.assign(contract, { endedOn: '2024-03-31' });
    await expect(second('2024-03-31')).rejects.toMatchObject({ code: 'allocation-shares-above-whole' });
    await second('2024-04-01');
    expect(await sharesOf(contract)).toEqual([10_000, 10_000]);
  });

  it('passes hours from one clause to the other at once, as they were seen', async () => {
    const { contract, ids } = await sharedOut([9_000, 1_000]);
    await allocate(contract, [
      [ids[0]!, 1_000],
      [ids[1]!, 9_000],
    ]);
    expect(await sharesOf(contract)).toEqual([1_000, 9_000]);
    await expect(allocate(contract, [[ids[0]!, 500]])).rejects.toMatchObject({ code: 'version-stale' });
    await expect(allocate(contract, [[ids[0]!, 1_001, 2]])).rejects.toMatchObject({
      code: 'allocation-shares-above-whole',
    });
    await expect(
      allocate(contract, [
        [ids[0]!, 1, 2],
        [ids[0]!, 2, 2],
      ]),
    ).rejects.toMatchObject({ code: 'allocation-duplicate-assignment' });
    expect(await sharesOf(contract)).toEqual([1_000, 9_000]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('counts what it gives to the clauses of another house, and tells nothing of them', async () => {
    const { contract, ids } = await sharedOut([7_000]);
    const { rows } = await bed.db.query('select * from employment_contract where id = $1', [contract]);
    const elsewhere = await anAssignment(bed.db, rows[0] as EmploymentFixture, mno.clause, {
      share_per_ten_thousand: 3_000,
      started_on: '2024-01-08',
    });
    await expect(allocate(contract, [[ids[0]!, 7_001]])).rejects.toMatchObject({
      code: 'allocation-shares-above-whole',
    });
    await expect(allocate(contract, [[elsewhere.id, 1_000]])).rejects.toMatchObject({ code: 'not-found' });
    await expect(allocate(contract, [[ids[0]!, 1_000]], mno)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that serves no clause of the house is not there for it, whatever shares are asked', async () => {
    const { contract, ids } = await sharedOut([7_000]);
    const answer = await allocate(contract, [[ids[0]!, 1_000]], mno).catch((refusal) => refusal);
    expect([answer.code, answer.field]).toEqual(['not-found', undefined]);
    expect(await sharesOf(contract)).toEqual([7_000]);
  });

  it('is never given for more than itself, whoever writes', async () => {
    const { contract, ids } = await sharedOut([6_000, 4_000]);
    const written = bed.db.query('update assignment set share_per_ten_thousand = 4001 where id = $1', [
      ids[1],
    ]);
    await expect(written).rejects.toMatchObject({ constraint: 'assignment_shares_within_the_contract' });
    expect(await sharesOf(contract)).toEqual([6_000, 4_000]);
  });
});

describe('shares exchanged by many at once', () => {
  it('never give more than the contract, and hours split by them are exactly the hours worked', async () => {
    const { contract, ids } = await sharedOut([4_000, 3_000, 2_000]);
    const share = fc.integer({ min: 1, max: 9_000 });
    const change = fc.record({ at: fc.nat(2), share, isAlone: fc.boolean(), with: share });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 0, max: 22_000 }),
        async (changes, worked) => {
          const seen = await stored(contract);
          const tries = changes.map((one) => {
            const [a, b] = [seen[one.at]!, seen[(one.at + 1) % 3]!];
            return one.isAlone
              ? bed.write(lys.facilitator, (scope) =>
                  changeAssignment(scope, a.id, {
                    version: a.version,
                    sharePerTenThousand: one.share,
                    startedOn: '2024-01-08',
                  }),
                )
              : allocate(contract, [
                  [a.id, one.share, a.version],
                  [b.id, one.with, b.version],
                ]);
          });
          const refused = (await Promise.allSettled(tries)).flatMap((one) =>
            one.status === 'rejected' ? [one.reason.code as string] : [],
          );
          for (const code of refused)
            expect(['version-stale', 'allocation-shares-above-whole']).toContain(code);
          const now = await stored(contract);
          expect(now.map(({ id }) => id)).toEqual(ids);
          expect(now.reduce((sum, one) => sum + one.share, 0)).toBeLessThanOrEqual(10_000);
          const hours = hoursFromHundredths(worked);
          const { parts, unallocated } = splitHours(
            hours,
            now.map((one) => ({ assignmentId: String(one.id), share: perTenThousand(one.share) })),
          );
          expect(sumHours([...parts.map((part) => part.hours), unallocated])).toBe(hours);
          expect(unallocated).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 15 },
    );
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('by two houses that each add a share come one after the other: only what fits is kept', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const contract = await hire();
      const clauses = await Promise.all([0, 1, 2].map(() => aClauseOf(lys)));
      const added = await Promise.allSettled(
        clauses.map(({ id }) => lys.assign(contract, { clauseId: id, sharePerTenThousand: 4_000 })),
      );
      expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      expect(await sharesOf(contract)).toEqual([4_000, 4_000]);
    }
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
