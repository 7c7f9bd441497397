import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import {
  bringBackFirstSteps,
  dismissFirstSteps,
  readHouseSteps,
  readInstallationSteps,
} from './read-first-steps.js';

const TODAY = { today: parseDay('2026-11-29') };

/** What a house shares with the others. */
const OF_ALL_HOUSES = ['AUTHORITY', 'FIRM'];

let bed: TestBed;
beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const stepsOf = (actor: Actor) => bed.read(actor, readHouseSteps, TODAY);
const installation = (actor: Actor) => bed.read(actor, readInstallationSteps, TODAY);
const doneOf = async (actor: Actor) =>
  (await stepsOf(actor)).steps.filter(({ isDone }) => isDone).map(({ step }) => step);

async function aNewHouse() {
  const territory = await aTerritory(bed.db);
  const user = await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id });
  return { territory, house: actorOf(user), userId: user.id };
}

describe('the first steps of a house', () => {
  it('are ticked by what is there, in any order, and lead to the record the next form is on', async () => {
    const { territory, house, userId } = await aNewHouse();
    expect(await stepsOf(house)).toMatchObject({ isDismissed: false, isLeading: true });
    expect(await doneOf(house)).toContain('HOUSE');
    const operation = await anOperation(bed.db, { territory });
    expect((await stepsOf(house)).steps.find(({ step }) => step === 'CONTRACT')).toMatchObject({
      isDone: false,
      operationId: operation.id,
    });
    const clause = await aClause(bed.db, operation, { started_on: '2026-09-01', due_on: '2027-12-31' });
    expect(await doneOf(house)).toEqual(
      expect.arrayContaining(['AUTHORITY', 'OPERATION', 'CONTRACT', 'CLAUSE']),
    );
    const person = await aParticipant(bed.db, { territory });
    expect(await doneOf(house)).not.toContain('PARTICIPANT');
    await insert(bed.db, 'eligibility', {
      participant_id: person.id,
      recorded_by_territory_id: territory.id,
      criterion_code: 'RSA',
      assessed_on: '2026-09-01',
    });
    const firm = await aFirm(bed.db);
    const waiting = await stepsOf(house);
    expect(waiting.next).toBe('WORK_CONTRACT');
    expect(waiting.steps.find(({ step }) => step === 'WORK_CONTRACT')?.participantId).toBe(person.id);
    const contract = await anEmploymentContract(bed.db, person, {
      firm_id: firm.id,
      started_on: '2026-09-01',
    });
    expect(await stepsOf(house)).toMatchObject({ next: 'ASSIGNMENT' });
    const assignment = await anAssignment(bed.db, contract, clause, { started_on: '2026-09-01' });
    expect(await stepsOf(house)).toMatchObject({ next: 'HOURS', isLeading: true });
    await anEntry(bed.db, assignment.id, { month: '2026-10', hours: 15_167, recorded_by_user_id: userId });
    expect(await stepsOf(house)).toMatchObject({ next: null, isLeading: false });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('tell a house nothing of what another one has', async () => {
    const { territory, house: other, userId } = await aNewHouse();
    const clause = await aClause(bed.db, await anOperation(bed.db, { territory }));
    const person = await aParticipant(bed.db, { territory });
    await insert(bed.db, 'eligibility', {
      participant_id: person.id,
      recorded_by_territory_id: territory.id,
      criterion_code: 'RSA',
      assessed_on: '2026-09-01',
    });
    const contract = await anEmploymentContract(bed.db, person);
    const assignment = await anAssignment(bed.db, contract, clause);
    await anEntry(bed.db, assignment.id, { month: '2026-10', hours: 15_167, recorded_by_user_id: userId });
    expect(await stepsOf(other)).toMatchObject({ next: null });
    const { house } = await aNewHouse();
    const { steps } = await stepsOf(house);
    const [{ communes }, ...others] = steps.filter(({ step }) => !OF_ALL_HOUSES.includes(step)) as [
      (typeof steps)[0],
    ];
    expect(communes).toBe(1);
    expect(others).toHaveLength(7);
    for (const step of others)
      expect(step).toMatchObject({ isDone: false, operationId: null, lotId: null, participantId: null });
  });

  it('leave alone whoever dismissed them, once or twice, and not their colleague, until they are asked for', async () => {
    const { territory, house } = await aNewHouse();
    const colleague = actorOf(await aUser(bed.db, { role: 'HOUSE_MANAGER', territory_id: territory.id }));
    await bed.write(house, dismissFirstSteps, TODAY);
    await bed.write(house, dismissFirstSteps, TODAY);
    expect(await stepsOf(house)).toMatchObject({ isDismissed: true, isLeading: false });
    expect(await stepsOf(colleague)).toMatchObject({ isDismissed: false, isLeading: true });
    await bed.write(colleague, bringBackFirstSteps, TODAY);
    expect(await stepsOf(house)).toMatchObject({ isDismissed: true });
    await bed.write(house, bringBackFirstSteps, TODAY);
    expect(await stepsOf(house)).toMatchObject({ isDismissed: false, isLeading: true });
  });
});

describe('the first steps of an installation', () => {
  it('count the houses that have an account that may sign in, and ask for the metropolis last', async () => {
    const administrator = actorOf(await aUser(bed.db, { role: 'ADMINISTRATOR' }));
    const every = async () =>
      (await installation(administrator)).steps.find(({ step }) => step === 'EVERY_HOUSE')!;
    const done = async () =>
      (await installation(administrator)).steps.filter(({ isDone }) => isDone).map(({ step }) => step);
    const before = await every();
    const territory = await aTerritory(bed.db);
    expect(await every()).toMatchObject({ count: before.count, of: before.of! + 1, isDone: false });
    const user = await aUser(bed.db, { role: 'HOUSE_MANAGER', territory_id: territory.id });
    expect(await every()).toMatchObject({ count: before.count! + 1, of: before.of! + 1 });
    await bed.db.query('update app_user set is_disabled = true where id = $1', [user.id]);
    expect(await every()).toMatchObject({ count: before.count });
    expect(await done()).toEqual(expect.arrayContaining(['TERRITORIES', 'FIRST_ACCOUNT']));
    expect(await done()).not.toContain('METROPOLIS');
    await aUser(bed.db, { role: 'METROPOLIS' });
    expect(await done()).toContain('METROPOLIS');
  });
});
