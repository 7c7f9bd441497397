import type { Month } from '@clausier/domain/calendar/month';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeYear } from '../closings/close-year.js';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { closedYears } from '../hours/closed-years.query.js';
import type { Actor } from '../platform/actor.js';
import { holdDates } from './hold-dates.js';
import { readHourFacts } from './hour-facts.query.js';
import { postHours } from './post-hours.js';

let bed: TestBed;
let house: Actor;
let neighbour: Actor;
let firm: Actor;
let otherFirm: Actor;
let assignmentId: number;

const cell = () => ({ assignmentId, month: '2024-03' as Month, hourKind: 'WORKED' as const });

beforeAll(async () => {
  bed = await openTestBed();
  const [lys, mno] = [await aTerritory(bed.db), await aTerritory(bed.db)];
  const [worksHere, worksElsewhere] = [await aFirm(bed.db), await aFirm(bed.db)];
  house = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: lys.id }));
  neighbour = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: mno.id }));
  firm = actorOf(await aUser(bed.db, { role: 'FIRM', firm_id: worksHere.id }));
  otherFirm = actorOf(await aUser(bed.db, { role: 'FIRM', firm_id: worksElsewhere.id }));
  const clause = await aClause(bed.db, await anOperation(bed.db, { territory: lys }));
  // The person lives with the neighbour, who follows their file: the hours are the house's all the same.
  const person = await aParticipant(bed.db, { territory: mno });
  const contract = await anEmploymentContract(bed.db, person, { firm_id: worksHere.id });
  assignmentId = (await anAssignment(bed.db, contract, clause)).id;
  await anEntry(bed.db, assignmentId, { month: '2024-03', hours: 7_000, recorded_by_user_id: house.userId });
});
afterAll(() => bed.close());

describe('a cell of the grid', () => {
  it('is judged for the house of the operation and for the employer, and is nothing to anybody else', async () => {
    const facts = (actor: Actor) => bed.read(actor, (scope) => readHourFacts(scope, [cell()]));
    for (const actor of [house, firm]) expect(await facts(actor)).toMatchObject([{ postedHours: 7_000 }]);
    for (const actor of [neighbour, otherFirm]) expect(await facts(actor)).toEqual([]);
  });

  it('is written by the house of the operation alone, whoever calls the one writer', async () => {
    const post = (actor: Actor) =>
      bed.write(actor, (scope) =>
        postHours(scope, [{ ...cell(), hours: 100, seenRevision: 1, reason: 'Erreur' }]),
      );
    for (const actor of [neighbour, firm, otherFirm])
      await expect(post(actor)).rejects.toMatchObject({ code: 'not-found', field: 'assignmentId' });
    const { rows } = await bed.db.query('select hours from hour_entry where assignment_id = $1', [
      assignmentId,
    ]);
    expect(rows).toEqual([{ hours: 7_000 }]);
    expect(await post(house)).toMatchObject([{ revision: 2, hours: 100 }]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('keeps its dates from moving for whoever may write it, and lets nobody else hold them', async () => {
    /** Whether somebody else can take the assignment while the actor judges its hours. */
    const isFreeWhile = (actor: Actor) =>
      bed.write(actor, async (scope) => {
        await holdDates(scope, [cell()]);
        const { rowCount } = await bed.db.query(
          'select 1 from assignment where id = $1 for update skip locked',
          [assignmentId],
        );
        return rowCount === 1;
      });
    expect(await isFreeWhile(house)).toBe(false);
    expect(await isFreeWhile(neighbour)).toBe(true);
    expect(await isFreeWhile(otherFirm)).toBe(true);
  });

  it('is closed by the closings of its own house and of the metropolis, not by a neighbour’s', async () => {
    const metropolis = actorOf(await aUser(bed.db, { role: 'METROPOLIS' }));
    const close = (actor: Actor, year: number) =>
      bed.writeStatistics(actor, (scope) => closeYear(scope, { year, convention: 'HOUSE_1800' }));
    await close({ ...neighbour, role: 'HOUSE_MANAGER' }, 2021);
    await close(metropolis, 2022);
    const closed = (actor: Actor) =>
      bed.read(actor, (scope) => closedYears(scope, ['2021-03', '2022-03', '2023-03']));
    expect([...(await closed(house))]).toEqual([2022]);
    expect([...(await closed(neighbour))].sort()).toEqual([2021, 2022]);
  });
});
