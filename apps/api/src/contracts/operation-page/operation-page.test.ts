import { aClause, anOperation, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { aHouseAtWork, type HouseAtWork } from '../house.test-bed.js';
import { declareJune } from './declare-june.test-bed.js';
import { hideSmall } from './hours.query.js';
import { readOperationPage } from './operation-page.query.js';

let bed: TestBed;
let lys: HouseAtWork;
let mno: HouseAtWork;
let clause: ClauseFixture;
let waiting: { employmentContractId: number; firmId: number };

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  mno = await aHouseAtWork(bed);
  const operation = await anOperation(bed.db, { territory: lys.territory });
  clause = await aClause(bed.db, operation, { committed_hours: 60_000, due_on: '2024-12-31' });
  await aClause(bed.db, operation, { committed_hours: 20_000, due_on: '2024-03-31' });
  await lys.worked(clause, { '2024-03': 10_000, '2024-05': 10_000 });
  await lys.worked(clause, { '2024-04': 10_000 }, { livesIn: mno.territory });
  waiting = await declareJune(bed, lys, await lys.worked(clause, {}), 7_550);
});
afterAll(() => bed.close());

const page = (actor: Actor = lys.house) =>
  bed.read(actor, (scope) => readOperationPage(scope, clause.operation_id));
const reader = async (role: Actor['role'], more: Record<string, unknown> = {}) =>
  actorOf({ ...(await aUser(bed.db, { role, ...more })), role, ...more });

describe('the page of an operation', () => {
  it('adds up what its clauses ask, have validated and have waiting', async () => {
    const { figures } = await page();
    expect(figures).toMatchObject({
      lots: 2,
      lotsWithClause: 2,
      committedHours: 80_000,
      validatedHours: 30_000,
      declaredHours: 7_550,
      declaredTimesheets: 1,
      outstandingHours: 50_000,
      progress: 3_750,
      dueOn: '2024-12-31',
      clausesWithoutPace: 1,
    });
  });

  it('projects its end from the pace of the clauses that have one', async () => {
    const { figures, contracts } = await page();
    // 30 000 in three months, 30 000 left: three months after May.
    expect(figures.projectedEnd).toEqual({ kind: 'PROJECTED', month: '2024-08' });
    const clauses = contracts.flatMap(({ lots }) => lots).flatMap((lot) => lot.clauses);
    expect(clauses.map(({ state }) => state).sort()).toEqual(['ON_TRACK', 'OVERDUE']);
  });

  it('counts persons, those who come from another territory apart', async () => {
    expect((await page()).figures.participants).toEqual({ total: 2, residents: 1, mutualised: 1 });
  });

  it('tells hours month by month, silent months included', async () => {
    expect((await page()).months).toEqual([
      { month: '2024-03', validatedHours: 10_000, declaredHours: 0 },
      { month: '2024-04', validatedHours: 10_000, declaredHours: 0 },
      { month: '2024-05', validatedHours: 10_000, declaredHours: 0 },
      { month: '2024-06', validatedHours: 0, declaredHours: 7_550 },
    ]);
  });

  it('tells the hours to come of the clauses that have a pace, exactly those they have left', async () => {
    const { forecast, figures } = await page();
    const withoutPace = 20_000;
    expect(forecast!.reduce((sum, { hours }) => sum + hours, 0)).toBe(
      figures.outstandingHours! - withoutPace,
    );
    expect(forecast!.at(-1)!.month).toBe(figures.projectedEnd!.month);
  });

  it('tells its house the statements with their papers, and whom to call, and nobody else', async () => {
    const { desk } = await page();
    expect(desk!.statementCount).toBe(1);
    expect(desk!.statements).toMatchObject([
      { months: ['2024-06'], hours: 7_550, waitingLines: 1, documents: 0, sentOn: '2024-06-14' },
    ]);
    expect(desk!.contacts.map(({ firmId }) => firmId)).toContain(waiting.firmId);
    const authority = await reader('AUTHORITY', { authority_id: clause.authority_id });
    expect((await page(authority)).desk).toBeNull();
  });

  it('shows the house who is at work this month, mutualised or not, with the hours done here', async () => {
    const { people } = await page();
    expect(people).toMatchObject({ month: '2024-06', count: 3 });
    expect(people!.items.map(({ isMutualised, totalHours }) => [isMutualised, totalHours])).toEqual(
      expect.arrayContaining([
        [false, 20_000],
        [true, 10_000],
        [false, 0],
      ]),
    );
    const declared = people!.items.find(
      ({ employmentContractId }) => employmentContractId === waiting.employmentContractId,
    );
    expect(declared).toMatchObject({ monthDeclaredHours: 7_550, monthHours: 0, eligibleUntil: '2029-12-31' });
  });

  it('shows no name to the authority nor to the metropolis, and to the latter what was agreed, not what was done', async () => {
    const authority = await reader('AUTHORITY', { authority_id: clause.authority_id });
    const metropolis = await reader('METROPOLIS');
    expect((await page(authority)).people).toBeNull();
    const seen = await page(metropolis);
    expect(seen.people).toBeNull();
    expect(seen.events.filter(({ firmName }) => firmName !== null)).toEqual([]);
    const { figures } = seen;
    expect(figures.committedHours).toBeGreaterThan(0);
    expect([figures.validatedHours, figures.progress, figures.projectedEnd, seen.months]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(figures.participants).toEqual({ total: null, residents: null, mutualised: null });
    const clauses = seen.contracts.flatMap(({ lots }) => lots.flatMap((lot) => lot.clauses));
    expect(clauses.map(({ validatedHours, state }) => [validatedHours, state])).toEqual(
      clauses.map(() => [null, null]),
    );
  });

  it('does not exist for another house nor for another authority', async () => {
    await expect(page(mno.house)).rejects.toMatchObject({ code: 'not-found' });
    const stranger = await reader('AUTHORITY', { authority_id: mno.authorityId });
    await expect(page(stranger)).rejects.toMatchObject({ code: 'not-found' });
    const firm = await reader('FIRM', { firm_id: (await aFirm(bed.db)).id });
    await expect(page(firm)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells what happened last, without any person’s name', async () => {
    await insert(bed.db, 'clause_amendment', {
      clause_id: clause.id,
      number: 1,
      signed_on: '2024-06-13',
      committed_hours: 70_000,
      reason: 'Surfaces',
    });
    const { events } = await page();
    expect(events.find(({ kind }) => kind === 'TIMESHEET_SENT')).toMatchObject({
      on: '2024-06-14',
      month: '2024-06',
      hours: 7_550,
      waitingLines: 1,
    });
    expect(events.find(({ kind }) => kind === 'AMENDMENT_SIGNED')).toMatchObject({
      on: '2024-06-13',
      previousHours: 60_000,
      hours: 70_000,
      amendmentNumber: 1,
    });
    const validated = events.filter(({ kind }) => kind === 'HOURS_VALIDATED');
    expect(validated.reduce((sum, { hours }) => sum + (hours ?? 0), 0)).toBe(30_000);
    expect(JSON.stringify(events)).not.toMatch(/Nom\d|Prénom/);
  });
});

describe('small counts', () => {
  it('are hidden from the metropolis, with the other part when it would give them away', () => {
    expect(hideSmall({ total: 12, residents: 9, mutualised: 3 })).toEqual({
      total: 12,
      residents: null,
      mutualised: null,
    });
    expect(hideSmall({ total: 12, residents: 7, mutualised: 5 })).toEqual({
      total: 12,
      residents: 7,
      mutualised: 5,
    });
    expect(hideSmall({ total: 12, residents: 12, mutualised: 0 }).residents).toBe(12);
    expect(hideSmall({ total: 4, residents: 4, mutualised: 0 }).total).toBeNull();
  });
});
