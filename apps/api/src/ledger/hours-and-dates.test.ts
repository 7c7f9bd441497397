import type { Month } from '@clausier/domain/calendar/month';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeClause } from '../contracts/clauses/write-clause.js';
import { aClauseInput, aHouseAtWork, type HouseAtWork } from '../contracts/house.test-bed.js';
import type { Scope } from '../database/scope.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { changeAssignment } from '../employment/assigning/write-assignment.js';
import { changeEmploymentContract } from '../employment/change-employment-contract.js';
import { saveCells } from '../hours/save-cells.js';

const MONTH = '2024-05' as Month;

let bed: TestBed;
let lys: HouseAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
});
afterAll(() => bed.close());

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

describe('terms that change while hours are being posted', () => {
  it.each<
    [
      string,
      (scope: Scope, ids: { contract: number; assignment: number; clause: number }) => Promise<unknown>,
    ]
  >([
    [
      'the end of a work contract',
      (scope, { contract }) =>
        changeEmploymentContract(scope, contract, { version: 1, endedOn: '2024-04-30' }),
    ],
    [
      'the end of an assignment',
      (scope, { assignment }) =>
        changeAssignment(scope, assignment, {
          version: 1,
          sharePerTenThousand: 10_000,
          startedOn: '2024-01-08',
          endedOn: '2024-04-30',
        }),
    ],
    [
      'the kinds of hours a clause counts',
      (scope, { clause }) =>
        changeClause(scope, clause, { ...aClauseInput({ countedHourKinds: ['TRAINING'] }), version: 1 }),
    ],
  ])('never leave hours outside: %s', async (_, change) => {
    const clause = await lys.aClauseHere();
    const { assignmentId, employmentContractId } = await lys.worked(clause, {});
    const ids = { contract: employmentContractId, assignment: assignmentId, clause: clause.id };
    const cell = { assignmentId, month: MONTH, hourKind: 'WORKED' as const, hours: 700, seenRevision: 0 };
    let saved: Promise<unknown> = Promise.resolve();
    // The dates are changed but not committed yet when somebody posts hours judged on the old ones.
    const changed = await outcome(
      bed.write(lys.house, async (scope) => {
        await change(scope, ids);
        saved = bed.write(lys.house, (other) => saveCells(other, [cell]));
        await Promise.race([saved, scope.em.query('select pg_sleep(0.3)')]);
      }),
    );
    const answer = (await saved) as { cells: { outcome: string }[] };
    expect([changed, answer.cells[0]!.outcome]).toEqual(['done', 'REFUSED']);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
