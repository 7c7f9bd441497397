import { aLot, anOperation } from '@clausier/tests/builders/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { aClauseInput, aHouseAtWork, type HouseAtWork } from '../house.test-bed.js';
import type { NewClause } from './new-clause.js';
import { changeAmendment, createAmendment } from './write-amendment.js';
import { changeClause, createClause, removeClause } from './write-clause.js';

let bed: TestBed;
let lys: HouseAtWork;
let mno: HouseAtWork;
let lotId: number;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  mno = await aHouseAtWork(bed);
});
afterAll(() => bed.close());
beforeEach(async () => {
  lotId = (await aLot(bed.db, await anOperation(bed.db, { territory: lys.territory }))).lot_id;
});

const create = (more: Partial<NewClause> = {}, of = lys) =>
  bed.write(of.house, (scope) => createClause(scope, lotId, aClauseInput(more)));
const change = (id: number, version: number, more: Partial<NewClause>) =>
  bed.write(lys.house, (scope) => changeClause(scope, id, { ...aClauseInput(more), version }));
const objectiveOf = async (id: number): Promise<number> =>
  (await bed.db.query('select committed_hours from clause_objective where clause_id = $1', [id])).rows[0]
    .committed_hours;

describe('a social clause', () => {
  it('asks a fixed number of hours, or one for so much invoiced beyond a threshold: none while nothing is', async () => {
    const { id: fixed } = await create();
    expect(await objectiveOf(fixed)).toBe(100_000);
    const { id: proportional } = await create({
      kind: 'AWARD_CRITERION',
      objectiveKind: 'PROPORTIONAL',
      centsPerHour: 200_000,
      thresholdCents: 270_000_000,
    });
    expect(await objectiveOf(proportional)).toBe(0);
  });

  it('is refused when its objective is incomplete', async () => {
    await expect(create({ committedHours: null })).rejects.toMatchObject({
      code: 'clause-objective-incomplete',
      field: 'committedHours',
    });
    const proportional = { objectiveKind: 'PROPORTIONAL', committedHours: null } as const;
    await expect(create(proportional)).rejects.toMatchObject({ field: 'centsPerHour' });
    await expect(create({ ...proportional, centsPerHour: 200_000 })).rejects.toMatchObject({
      code: 'clause-objective-incomplete',
      field: 'thresholdCents',
    });
  });

  it('is one of its kind on a lot, ends after it starts, and is written by the house of the lot', async () => {
    await create();
    await expect(create()).rejects.toMatchObject({ code: 'clause-kind-taken', field: 'kind' });
    await expect(create({ kind: 'NPNRU_WORKS', dueOn: '2019-12-31' })).rejects.toMatchObject({
      code: 'clause-ends-before-it-starts',
      field: 'dueOn',
    });
    await expect(create({ kind: 'NPNRU_WORKS' }, mno)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('still admits the hours already posted after a change', async () => {
    const clause = await lys.aClauseHere();
    await lys.worked(clause, { '2023-03': 1000, '2024-05': 2000 });
    await expect(change(clause.id, 1, { startedOn: '2023-04-01' })).rejects.toMatchObject({
      code: 'has-hours',
      field: 'startedOn',
    });
    await expect(change(clause.id, 1, { dueOn: '2024-04-30' })).rejects.toMatchObject({ field: 'dueOn' });
    await expect(change(clause.id, 1, { countedHourKinds: ['TRAINING'] })).rejects.toMatchObject({
      code: 'has-hours',
      field: 'countedHourKinds',
    });
    const kept = { startedOn: '2023-03-15', dueOn: '2024-05-02', countedHourKinds: ['WORKED' as const] };
    expect(await change(clause.id, 1, kept)).toEqual({ id: clause.id, version: 2 });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is removed while nobody is assigned to it', async () => {
    const { id } = await create();
    await bed.write(lys.house, (scope) => removeClause(scope, id));
    const clause = await lys.aClauseHere();
    const remove = () => bed.write(lys.house, (scope) => removeClause(scope, clause.id));
    const { assignmentId } = await lys.worked(clause, {});
    await expect(remove()).rejects.toMatchObject({ code: '23503' });
    expect(assignmentId).toBeGreaterThan(0);
    await lys.worked(clause, { '2024-05': 1000 });
    await expect(remove()).rejects.toMatchObject({ code: 'has-hours' });
  });
});

describe('an amendment', () => {
  const amend = (clauseId: number, number: number, signedOn: string, hours: number, of = lys) =>
    bed.write(of.house, (scope) =>
      createAmendment(scope, clauseId, { number, signedOn, committedHours: hours, reason: 'Surfaces' }),
    );

  it('replaces the objective; the last one signed counts', async () => {
    const { id } = await create();
    await amend(id, 2, '2024-05-01', 280_000);
    await amend(id, 1, '2024-02-01', 260_000);
    expect(await objectiveOf(id)).toBe(280_000);
  });

  it('has a number of its own, a signature that is not to come, and is corrected with its version', async () => {
    const { id } = await create();
    const { id: first } = await amend(id, 1, '2024-02-01', 260_000);
    await expect(amend(id, 1, '2024-03-01', 1)).rejects.toMatchObject({
      code: 'amendment-number-taken',
      field: 'number',
    });
    await expect(amend(id, 2, '2024-06-16', 1)).rejects.toMatchObject({ code: 'amendment-not-signed-yet' });
    await expect(amend(id, 2, '2024-06-15', 1, mno)).rejects.toMatchObject({ code: 'not-found' });
    const correct = (of: HouseAtWork) =>
      bed.write(of.house, (scope) =>
        changeAmendment(scope, first, {
          number: 1,
          signedOn: '2024-02-01',
          committedHours: 250_000,
          reason: 'Erreur de frappe',
          version: 1,
        }),
      );
    await expect(correct(mno)).rejects.toMatchObject({ code: 'not-found' });
    await correct(lys);
    expect(await objectiveOf(id)).toBe(250_000);
    await expect(correct(lys)).rejects.toMatchObject({ code: 'version-stale' });
  });
});

describe('how often a clause asks for hours', () => {
  const periodsOf = async (id: number) =>
    (
      await bed.db.query(
        `select to_char(from_month, 'YYYY-MM') as "from", months from clause_period where clause_id = $1 order by 1`,
        [id],
      )
    ).rows;

  it('is every month when nothing is said, or the rhythm it starts with', async () => {
    expect(await periodsOf((await create()).id)).toEqual([]);
    expect(await periodsOf((await create({ kind: 'AWARD_CRITERION', statementMonths: 1 })).id)).toEqual([]);
    const { id } = await create({ kind: 'RESERVED_SIAE', startedOn: '2024-02-05', statementMonths: 3 });
    expect(await periodsOf(id)).toEqual([{ from: '2024-02', months: 3 }]);
  });

  it('changes from a month on, and leaves what was asked for before', async () => {
    const { id, version } = await create({ startedOn: '2024-02-05', statementMonths: 3 });
    const again = await change(id, version, {
      startedOn: '2024-02-05',
      statementMonths: 6,
      statementMonthsFrom: '2024-07',
    });
    expect(await periodsOf(id)).toEqual([
      { from: '2024-02', months: 3 },
      { from: '2024-07', months: 6 },
    ]);
    const back = await change(id, again.version, {
      startedOn: '2024-02-05',
      statementMonths: 3,
      statementMonthsFrom: '2024-05',
    });
    expect(await periodsOf(id)).toEqual([{ from: '2024-02', months: 3 }]);
    await change(id, back.version, { startedOn: '2024-02-05' });
    expect(await periodsOf(id)).toHaveLength(1);
  });
});
