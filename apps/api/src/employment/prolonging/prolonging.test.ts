import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aFirm } from '@clausier/tests/builders/organisations';
import { anAssignment } from '@clausier/tests/builders/people';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { changeEmploymentContract } from '../change-employment-contract.js';
import { aHiringHouse, type HiringHouse } from '../hiring-house.test-bed.js';
import { previewProlongation, prolongContracts, undoProlongation } from './prolong-contracts.js';
import type { FormerEnd, SeenContract } from './prolonging.view.js';

let bed: TestBed;
let lys: HiringHouse;
let mno: HiringHouse;

beforeAll(async () => {
  bed = await openTestBed();
  const { id: firmId } = await aFirm(bed.db);
  lys = await aHiringHouse(bed, firmId);
  mno = await aHiringHouse(bed, firmId);
});
afterAll(() => bed.close());

const END = '2024-06-30';
/** Somebody hired until the end of June and working on the clause of the house. */
async function hired(more: { endedOn?: string | null; dueOn?: string } = {}) {
  const { id } = await lys.hire((await lys.anEligiblePerson()).id, { endedOn: END, ...more });
  const clause = more.dueOn
    ? await aClause(bed.db, await anOperation(bed.db, { territory: lys.territory }), { due_on: more.dueOn })
    : lys.clause;
  const assignment = await lys.assign(id, { clauseId: clause.id });
  return { id, version: 1, assignmentId: assignment.id };
}
const seen = (contracts: SeenContract[]) => contracts.map(({ id, version }) => ({ id, version }));
const preview = (contracts: SeenContract[], until: string, house = lys) =>
  bed.write(house.facilitator, (scope) => previewProlongation(scope, { contracts: seen(contracts), until }));
const prolong = (contracts: SeenContract[], until: string, house = lys) =>
  bed.write(house.facilitator, (scope) => prolongContracts(scope, { contracts: seen(contracts), until }));
const undo = (contracts: FormerEnd[], house = lys) =>
  bed.write(house.facilitator, (scope) => undoProlongation(scope, { contracts }));
async function ends({ id }: { id: number }): Promise<(string | null)[]> {
  const { rows } = await bed.db.query(
    `select c.ended_on as contract, a.ended_on as assignment from employment_contract c
      left join assignment a on a.employment_contract_id = c.id where c.id = $1 order by a.id`,
    [id],
  );
  return [rows[0].contract, ...rows.map(({ assignment }) => assignment)];
}

describe('several work contracts that end', () => {
  it('are prolonged together with their assignments, and given back the end they had', async () => {
    const both = [await hired(), await hired()];
    expect((await preview(both, '2024-12-31')).map(({ refusal, limits }) => [refusal, limits])).toEqual([
      [null, []],
      [null, []],
    ]);
    expect(await ends(both[0]!)).toEqual([END, END]);
    const prolonged = await prolong(both, '2024-12-31');
    expect(prolonged.map(({ id, endedOn }) => [id, endedOn])).toEqual(both.map(({ id }) => [id, END]));
    expect(await ends(both[0]!)).toEqual(['2024-12-31', '2024-12-31']);
    await lys.validate(both[0]!.assignmentId, '2024-05');
    await undo(prolonged);
    for (const one of both) expect(await ends(one)).toEqual([END, END]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('are told what stops before: the 24 months, the term of the clause, the operation of another house', async () => {
    const one = await hired({ dueOn: '2024-09-30' });
    const there = await aClause(bed.db, await anOperation(bed.db, { territory: mno.territory }));
    await bed.db.query(`update assignment set share_per_ten_thousand = 5000 where id = $1`, [
      one.assignmentId,
    ]);
    await anAssignment(bed.db, { ...(await rowOf(one.id)) }, there, {
      ended_on: END,
      share_per_ten_thousand: 1,
    });
    const [told] = await preview([one], '2026-06-30');
    expect(told).toMatchObject({ refusal: null });
    expect(told!.limits.map(({ kind, lastOn }) => [kind, lastOn]).toSorted()).toEqual([
      ['CLAUSE_TERM', '2024-09-30'],
      ['OTHER_HOUSE', END],
    ]);
    const [clock] = await preview([await hired({ dueOn: '2027-12-31' })], '2026-06-30');
    expect(clock!.limits).toMatchObject([{ kind: 'CLOCK', lastOn: '2026-01-07' }]);
    const prolonged = await prolong([one], '2026-06-30');
    expect(await ends(one)).toEqual(['2026-06-30', '2024-09-30', END]);
    await undo(prolonged);
    expect(await ends(one)).toEqual([END, END, END]);
  });

  it('are told why not: no end, ends later already, broken, changed since, another house’s', async () => {
    const broken = await hired();
    await bed.write(lys.facilitator, (scope) =>
      changeEmploymentContract(scope, broken.id, {
        version: 1,
        breachOn: '2024-05-31',
        breachReason: 'OTHER',
      }),
    );
    const asked = [await hired({ endedOn: null }), await hired({ endedOn: '2025-01-31' }), broken];
    const stale = { ...(await hired()), version: 7 };
    const codes = (await preview([...asked, stale], '2024-12-31')).map(({ refusal }) => refusal);
    expect(codes).toEqual([
      'contract-without-end',
      'prolongation-not-later',
      'contract-broken',
      'version-stale',
    ]);
    const own = await hired();
    expect((await preview([own], '2024-12-31', mno))[0]).toMatchObject({ refusal: 'not-found' });
    await expect(prolong([own], '2024-12-31', mno)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are all prolonged or none: what has changed since the preview stops the whole', async () => {
    const both = [await hired(), await hired({ endedOn: null })];
    await expect(prolong(both, '2024-12-31')).rejects.toMatchObject({ code: 'contract-without-end' });
    expect(await ends(both[0]!)).toEqual([END, END]);
    const twice = await Promise.allSettled([
      prolong([both[0]!], '2024-12-31'),
      prolong([both[0]!], '2025-01-31'),
    ]);
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keep their new end when hours were validated meanwhile, or somebody changed one', async () => {
    const one = await hired();
    const prolonged = await prolong([one], '2024-12-31');
    await lys.validate(one.assignmentId, '2024-08');
    await expect(undo(prolonged)).rejects.toMatchObject({ code: 'has-hours-after' });
    await expect(undo([{ ...prolonged[0]!, version: 1 }])).rejects.toMatchObject({ code: 'version-stale' });
    await expect(undo(prolonged, mno)).rejects.toMatchObject({ code: 'not-found' });
    expect(await ends(one)).toEqual(['2024-12-31', '2024-12-31']);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});

describe('a work contract whose end is changed alone', () => {
  it('takes with it the assignments that ended with it, and leaves those that ended sooner', async () => {
    const { id, assignmentId } = await hired();
    await bed.db.query(`update assignment set share_per_ten_thousand = 5000 where id = $1`, [assignmentId]);
    const sooner = await aClause(bed.db, await anOperation(bed.db, { territory: lys.territory }));
    await lys.assign(id, { clauseId: sooner.id, sharePerTenThousand: 5_000, endedOn: '2024-03-31' });
    const change = (version: number, endedOn: string | null) =>
      bed.write(lys.facilitator, (scope) => changeEmploymentContract(scope, id, { version, endedOn }));
    await change(1, '2024-09-30');
    expect(await ends({ id })).toEqual(['2024-09-30', '2024-09-30', '2024-03-31']);
    await change(2, null);
    expect(await ends({ id })).toEqual([null, null, '2024-03-31']);
  });
});

async function rowOf(id: number) {
  return (await bed.db.query('select * from employment_contract where id = $1', [id])).rows[0];
}
