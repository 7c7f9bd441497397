import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { aClause, anOperation, aParty } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { recordFollowUp } from '../employment/record-follow-up.js';
import { countInbox } from './list-inbox.js';
import { aQuietHouse, TODAY } from './quiet-house.test-bed.js';

type House = Awaited<ReturnType<typeof aQuietHouse>>;

let bed: TestBed;
let territory: House['territory'];
let house: House['house'];
let clause: House['clause'];
let firmId: House['firmId'];
let inbox: House['inbox'];
let waiting: House['waiting'];
let hired: House['hired'];
let criterionOf: House['criterionOf'];
let aStatement: House['aStatement'];

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());
beforeEach(async () => {
  ({ territory, house, clause, firmId, inbox, waiting, hired, criterionOf, aStatement } =
    await aQuietHouse(bed));
});

/** Somebody of a house that has nothing to do with it. */
const aStranger = async () =>
  actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: (await aTerritory(bed.db)).id }));

describe('what waits for a house', () => {
  it('is nothing when nothing does', async () => {
    expect(await inbox()).toMatchObject({ total: 0, items: [] });
    expect(await bed.read(house, countInbox, TODAY)).toEqual({ waiting: 0, now: 0 });
  });

  it('is a statement once, with its months, persons and hours, whatever the number of lines', async () => {
    const id = await aStatement('2026-11-14T09:00:00Z');
    const [item, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: 'TIMESHEET',
      subjectId: id,
      urgency: 'NOW',
      on: '2026-11-14',
      months: ['2026-09', '2026-10'],
      persons: 1,
      hours: 30_334,
      firm: { id: firmId, name: 'Bâtisseurs' },
    });
  });

  it('is a firm that owes a month, with all it owes, and whether it can be written to', async () => {
    const { contract } = await hired('2026-09-01', { ended_on: '2026-10-31', exit_situation: 'CDI' });
    await bed.db.query(`update social_clause set started_on = '2026-08-25' where id = $1`, [clause.id]);
    await anAssignment(bed.db, contract, clause, { started_on: '2026-09-01', ended_on: '2026-10-31' });
    const late = async () => (await inbox({ kind: 'LATE_FIRM' })).items;
    expect(await late()).toMatchObject([
      { subjectId: firmId, on: '2026-10-14', months: ['2026-09', '2026-10'], urgency: 'NOW' },
    ]);
    expect((await late())[0]!.isRemindable).toBe(true);
    const told = { firm_id: firmId, channel: 'EMAIL', told_on: TODAY.today, recipient: 'c@example.org' };
    await insert(bed.db, 'reminder', { ...told, state: 'SENT' });
    expect((await late())[0]!.isRemindable).toBe(false);
  });

  it('is a clause off track, told with the firm that answers for it, and none on a closed operation', async () => {
    const operation = await anOperation(bed.db, { territory });
    const off = await aClause(bed.db, operation, { started_on: '2025-01-01', due_on: '2027-01-31' });
    await aParty(bed.db, off, firmId, { is_lead: true });
    const { contract } = await hired('2025-01-01', { ended_on: '2025-06-30', exit_situation: 'CDI' });
    const assignment = await anAssignment(bed.db, contract, off, { started_on: '2025-01-01' });
    await anEntry(bed.db, assignment.id, {
      month: '2025-06',
      hours: 40_000,
      recorded_by_user_id: house.userId,
    });
    const found = (await inbox({ kind: 'CLAUSE' })).items;
    expect(found).toMatchObject([
      {
        subjectId: off.id,
        urgency: 'NOW',
        on: '2027-01-31',
        detail: 'AT_RISK',
        hours: 60_000,
        projectedMonth: null,
        firm: { id: firmId },
        place: { operationId: operation.id, lotId: off.lot_id },
      },
    ]);
    await bed.db.query(`update operation set status = 'CLOSED' where id = $1`, [operation.id]);
    expect((await inbox({ kind: 'CLAUSE' })).total).toBe(0);
  });

  it('is a proof that is missing or too old for the hiring, of a criterion recorded here', async () => {
    const [none, old, good, elsewhere] = [
      await hired('2026-11-10'),
      await hired('2026-10-01'),
      await hired('2026-11-10'),
      await hired('2026-11-10'),
    ];
    await criterionOf(none.person.id, null);
    await criterionOf(old.person.id, { issued_on: '2026-05-01' });
    await criterionOf(good.person.id, { issued_on: '2026-10-15' });
    const { id: another } = await aTerritory(bed.db);
    await criterionOf(elsewhere.person.id, null, another);
    const theirs = await hired('2026-11-10', { registered_by_territory_id: another });
    await criterionOf(theirs.person.id, null);
    expect((await inbox({ kind: 'PROOF' })).items).toMatchObject([
      { subjectId: old.contract.id, detail: 'proof-too-old', urgency: 'NOW', on: '2026-10-01' },
      {
        subjectId: none.contract.id,
        detail: 'proof-missing',
        urgency: 'SOON',
        person: { id: none.person.id },
      },
    ]);
  });

  it('is the path of somebody at work at 18, 21 and 24 months, and of nobody who does not work', async () => {
    const six = await hired('2026-01-01', { eligible_until: '2027-05-15' });
    const three = await hired('2026-01-01', { eligible_until: '2027-02-15' });
    const over = await hired('2026-01-01', { eligible_until: '2026-11-15' });
    await hired('2026-01-01', { eligible_until: '2027-06-15' });
    await hired('2024-01-01', {
      eligible_until: '2026-01-15',
      ended_on: '2025-01-31',
      exit_situation: 'CDI',
    });
    await anAssignment(bed.db, over.contract, clause, { started_on: '2026-11-01' });
    expect((await inbox({ kind: 'CLOCK' }, await aStranger())).items).toEqual([]);
    expect((await inbox({ kind: 'CLOCK' })).items).toMatchObject([
      { subjectId: over.person.id, detail: 'OVER', urgency: 'NOW' },
      { subjectId: three.person.id, detail: 'THREE_MONTHS_LEFT', urgency: 'SOON' },
      { subjectId: six.person.id, detail: 'SIX_MONTHS_LEFT', urgency: 'LATER' },
    ]);
  });

  it('is a work contract about to end that nothing follows', async () => {
    const ending = await hired('2026-06-01', { ended_on: '2026-12-04', contract_type: 'CDD' });
    const prolonged = await hired('2026-06-01', { ended_on: '2026-12-04' });
    await anEmploymentContract(bed.db, prolonged.person, { firm_id: firmId, started_on: '2026-12-05' });
    expect((await inbox({ kind: 'CONTRACT_END' })).items).toMatchObject([
      { subjectId: ending.contract.id, urgency: 'NOW', on: '2026-12-04', contractType: 'CDD' },
    ]);
  });

  it('is what somebody became at the end, then 3 and 6 months later, until each is recorded', async () => {
    const { contract } = await hired('2025-06-01', { ended_on: '2026-05-20' });
    const asked = async (day: string) =>
      (await inbox({ kind: 'EXIT' }, house, { today: parseDay(day) })).items.map(({ detail }) => detail);
    const record = (followUp: 'END' | 'MONTH_3' | 'MONTH_6', day: string) =>
      bed.write(house, (scope) => recordFollowUp(scope, contract.id, { followUp, situation: 'CDI' }), {
        today: parseDay(day),
      });
    expect(await asked('2026-05-21')).toEqual(['END']);
    await expect(record('MONTH_3', '2026-06-01')).rejects.toMatchObject({ code: 'follow-up-too-early' });
    await record('END', '2026-06-01');
    expect(await asked('2026-06-02')).toEqual([]);
    expect(await asked('2026-08-20')).toEqual(['MONTH_3']);
    await record('MONTH_3', '2026-08-21');
    await record('MONTH_3', '2026-08-22');
    expect(await asked('2026-08-23')).toEqual([]);
    expect(await asked('2026-11-20')).toEqual(['MONTH_6']);
    const { rows } = await bed.db.query('select follow_up, recorded_on::text from exit_follow_up');
    expect(rows).toEqual([{ follow_up: 'MONTH_3', recorded_on: '2026-08-22' }]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is told to its house and to no other', async () => {
    await aStatement('2026-11-28T09:00:00Z');
    await hired('2026-06-01', { ended_on: '2026-12-04' });
    expect((await waiting()).length).toBeGreaterThan(1);
    expect(await waiting(await aStranger())).toEqual([]);
  });

  it('comes by pages that neither overlap nor leave anything out', async () => {
    for (let turn = 0; turn < 5; turn++) await hired('2026-06-01', { ended_on: '2026-12-04' });
    const all = await waiting();
    const pages = [];
    for (const at of [1, 2, 3]) pages.push(...(await inbox({ page: at, size: 2 })).items);
    expect(pages).toEqual(all);
    expect(all).toHaveLength(5);
  });
});
