import { parseDay } from '@clausier/domain/shared/calendar-day';
import { aClause, anOperation, aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { recordFollowUp } from '../employment/record-follow-up.js';
import type { Actor } from '../platform/actor.js';
import type { InboxQuery, NewSetAside, WaitingItem } from './inbox.view.js';
import { countInbox, listInbox } from './list-inbox.js';
import { putBack, setAside } from './set-aside.js';

const TODAY = { today: parseDay('2026-11-29') };

let bed: TestBed;
let territory: { id: number; commune: string };
let house: Actor;
let colleague: Actor;
let clause: ClauseFixture;
let firmId: number;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

/** A house where nothing waits: a clause that has just begun, and a firm. */
beforeEach(async () => {
  territory = await aTerritory(bed.db);
  house = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
  colleague = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
  const operation = await anOperation(bed.db, { territory, name: 'Groupe scolaire' });
  clause = await aClause(bed.db, operation, { started_on: '2026-11-01', due_on: '2028-12-31' });
  firmId = (await aFirm(bed.db, { name: 'Bâtisseurs', contact_email: 'contact@example.org' })).id;
});

const page = { page: 1, size: 50 } satisfies InboxQuery;
const inbox = (query: Partial<InboxQuery> = {}, actor = house, day = TODAY) =>
  bed.read(actor, (scope) => listInbox(scope, { ...page, ...query }), day);
const waiting = async (actor = house, day = TODAY) => (await inbox({}, actor, day)).items;
const aside = (input: NewSetAside, actor = house, day = TODAY) =>
  bed.write(actor, (scope) => setAside(scope, input), day);
const about = ({ kind, subjectId, fact }: WaitingItem, more: Partial<NewSetAside> = {}): NewSetAside => ({
  kind,
  subjectId,
  fact,
  reason: 'EXPECTED',
  ...more,
});

/** Somebody hired by the firm, whose criterion the house recorded and whose proof is good, at no work of the clause. */
async function hired(started_on: string, more: Record<string, unknown> = {}) {
  const person = await aParticipant(bed.db, { territory });
  const contract = await anEmploymentContract(bed.db, person, {
    firm_id: firmId,
    started_on,
    eligible_until: '2029-12-31',
    ...more,
  });
  return { person, contract };
}

async function criterionOf(participantId: number, proof: { issued_on: string } | null, by = territory.id) {
  const { id } = await insert<{ id: number }>(bed.db, 'eligibility', {
    participant_id: participantId,
    recorded_by_territory_id: by,
    criterion_code: 'RSA',
    assessed_on: '2026-01-01',
  });
  if (proof)
    await insert(bed.db, 'eligibility_proof', {
      eligibility_id: id,
      document_code: 'RSA_ATTESTATION',
      checked_on: '2026-11-01',
      checked_by_user_id: house.userId,
      ...proof,
    });
  return id;
}

/** A statement of October sent on a day for somebody at work on the clause. */
async function aStatement(sentAt: string, hours = 15_167) {
  const { contract } = await hired('2026-11-01');
  const assignment = await anAssignment(bed.db, contract, clause, { started_on: '2026-11-01' });
  const { id } = await insert<{ id: number }>(bed.db, 'timesheet', {
    firm_id: firmId,
    month: '2026-10-01',
    origin: 'GRID',
    status: 'SENT',
    certified_name: 'Alix Morel',
    certified_at: sentAt,
    created_by_user_id: house.userId,
  });
  const line = {
    timesheet_id: id,
    firm_id: firmId,
    employment_contract_id: contract.id,
    assignment_id: assignment.id,
    operation_territory_id: territory.id,
    hour_kind: 'WORKED',
    hours,
    effect: 'NEW',
    state: 'SENT',
  };
  for (const [at, month] of ['2026-10-01', '2026-09-01'].entries()) {
    const row = await insert<{ id: number }>(bed.db, 'timesheet_row', {
      timesheet_id: id,
      firm_id: firmId,
      row_number: at + 1,
      raw: '{}',
      month,
      hours,
      employment_contract_id: contract.id,
      outcome: 'ACCEPTED',
    });
    const made = await insert<{ id: number }>(bed.db, 'timesheet_line', { ...line, month });
    const part = { row_id: row.id, line_id: made.id, timesheet_id: id, hours };
    await insert(bed.db, 'timesheet_part', part);
  }
  return id;
}

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
    await criterionOf(elsewhere.person.id, null, (await aTerritory(bed.db)).id);
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
    const stranger = actorOf(
      await aUser(bed.db, { role: 'FACILITATOR', territory_id: (await aTerritory(bed.db)).id }),
    );
    expect((await waiting()).length).toBeGreaterThan(1);
    expect(await waiting(stranger)).toEqual([]);
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

describe('something set aside', () => {
  it('leaves the inbox of the whole house, keeps its reason, and is put back', async () => {
    await aStatement('2026-11-28T09:00:00Z');
    const [item] = await waiting();
    const { id } = await aside(about(item!, { reason: 'OTHER', note: 'Chantier arrêté' }));
    expect(await waiting(colleague)).toEqual([]);
    const kept = await inbox({ state: 'SET_ASIDE' }, colleague);
    expect(kept.items).toMatchObject([
      { setAside: { id, reason: 'OTHER', note: 'Chantier arrêté', on: TODAY.today } },
    ]);
    expect(kept.kinds.find(({ kind }) => kind === 'TIMESHEET')).toEqual({
      kind: 'TIMESHEET',
      waiting: 0,
      setAside: 1,
    });
    await bed.write(colleague, (scope) => putBack(scope, id), TODAY);
    expect(await waiting()).toEqual([item]);
    const { rows } = await bed.db.query(
      `select action, user_id, territory_ids from audit_entry where table_name = 'inbox_dismissal' and row_id = $1 order by id`,
      [String(id)],
    );
    expect(rows).toEqual([
      { action: 'INSERT', user_id: house.userId, territory_ids: [territory.id] },
      { action: 'DELETE', user_id: colleague.userId, territory_ids: [territory.id] },
    ]);
  });

  it('comes back when the fact changes', async () => {
    const id = await aStatement('2026-11-28T09:00:00Z');
    await aside(about((await waiting())[0]!));
    expect(await waiting()).toEqual([]);
    await bed.db.query(
      `update timesheet_line set state = 'RETURNED', decision_reason = 'À revoir', decided_at = now()
        where timesheet_id = $1 and month = '2026-09-01'`,
      [id],
    );
    expect(await waiting()).toMatchObject([{ kind: 'TIMESHEET', months: ['2026-10'] }]);
  });

  it('is set aside once, while it waits, as it was seen, by its own house', async () => {
    await aStatement('2026-11-28T09:00:00Z');
    const item = (await waiting())[0]!;
    await expect(aside(about(item, { fact: 'another' }))).rejects.toMatchObject({
      code: 'set-aside-fact-changed',
    });
    await expect(aside(about(item, { subjectId: 2_000_000 }))).rejects.toMatchObject({ code: 'not-found' });
    const stranger = actorOf(
      await aUser(bed.db, { role: 'FACILITATOR', territory_id: (await aTerritory(bed.db)).id }),
    );
    await expect(aside(about(item), stranger)).rejects.toMatchObject({ code: 'not-found' });
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => aside(about(item))));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(aside(about(item), colleague)).rejects.toMatchObject({ code: 'set-aside-already' });
    const { id } = (await inbox({ state: 'SET_ASIDE' })).items[0]!.setAside!;
    await expect(bed.write(stranger, (scope) => putBack(scope, id), TODAY)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('about a person has a reason that is chosen, and no text', async () => {
    await hired('2026-06-01', { ended_on: '2026-12-04' });
    const item = (await waiting())[0]!;
    await expect(aside(about(item, { note: 'Malade' }))).rejects.toMatchObject({
      code: 'set-aside-note-about-a-person',
    });
    const written = insert(bed.db, 'inbox_dismissal', {
      territory_id: territory.id,
      kind: 'CLOCK',
      subject_id: 1,
      fact: '',
      reason_code: 'OTHER',
      note: 'Malade',
      dismissed_by_user_id: house.userId,
      dismissed_on: TODAY.today,
    });
    await expect(written).rejects.toMatchObject({
      constraint: 'inbox_dismissal_writes_nothing_about_a_person',
    });
    await aside(about(item));
    expect(await waiting()).toEqual([]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
