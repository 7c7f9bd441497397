import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { aFirmAtWork } from './firm-at-work.test-bed.js';
import { readThisMonth } from './this-month.query.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

it('A draft is due before the earliest of the days its clauses ask for, and late from that day on', async () => {
  const work = await aFirmAtWork(bed);
  const { assignmentIds } = await work.hire('Aubin', 'Noah', { shares: [5_000, 5_000] });
  const dueOf = async () => {
    const { dueOn, dueBeforeDay, isLate, drafts } = await bed.read(work.firm, (scope) =>
      readThisMonth(scope, { month: '2024-05' }),
    );
    return { dueOn, dueBeforeDay, isLate, drafts: drafts.length };
  };
  await work.draft('Nom;Prénom;Mois;Heures\nAubin;Noah;05/2024;70');
  expect(await dueOf()).toEqual({ dueOn: '2024-06-14', dueBeforeDay: 15, isLate: true, drafts: 1 });
  const ask = (assignmentId: number, day: number) =>
    bed.db.query(
      'update social_clause set statement_due_day = $2 where id = (select clause_id from assignment where id = $1)',
      [assignmentId, day],
    );
  await ask(assignmentIds[0]!, 28);
  expect(await dueOf()).toMatchObject({ dueOn: '2024-06-14', isLate: true });
  await ask(assignmentIds[1]!, 20);
  expect(await dueOf()).toMatchObject({ dueOn: '2024-06-19', dueBeforeDay: 20, isLate: false });
});
