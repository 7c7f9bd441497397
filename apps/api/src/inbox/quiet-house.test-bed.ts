import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { aClause, anOperation, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { actorOf, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import type { InboxQuery, NewSetAside, WaitingItem } from './inbox.view.js';
import { listInbox } from './list-inbox.js';
import { setAside } from './set-aside.js';

export const TODAY = { today: parseDay('2026-11-29') };

/** A house where nothing waits: a clause that has just begun, and a firm; and how to make things wait. */
export async function aQuietHouse(bed: TestBed) {
  const territory = await aTerritory(bed.db);
  const house = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
  const colleague = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
  const operation = await anOperation(bed.db, { territory, name: 'Groupe scolaire' });
  const clause: ClauseFixture = await aClause(bed.db, operation, {
    started_on: '2026-11-01',
    due_on: '2028-12-31',
  });
  const firmId: number = (await aFirm(bed.db, { name: 'Bâtisseurs', contact_email: 'contact@example.org' }))
    .id;

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
  async function aStatement(at: string, hours = 15_167) {
    const { contract } = await hired('2026-11-01');
    const assignment = await anAssignment(bed.db, contract, clause, { started_on: '2026-11-01' });
    return sendStatement(bed, { firmId, territory, house }, { contract, assignment }, { at, hours });
  }

  return {
    territory,
    house,
    colleague,
    clause,
    firmId,
    inbox,
    waiting,
    aside,
    about,
    hired,
    criterionOf,
    aStatement,
  };
}

/** A statement sent on a day for somebody at work on the clause: October, and September with it. */
async function sendStatement(
  bed: TestBed,
  quiet: { firmId: number; territory: { id: number }; house: Actor },
  work: { contract: { id: number }; assignment: { id: number } },
  sent: { at: string; hours: number },
) {
  const { firmId, territory, house } = quiet;
  const { contract, assignment } = work;
  const { hours } = sent;
  const { id } = await insert<{ id: number }>(bed.db, 'timesheet', {
    firm_id: firmId,
    month: '2026-10-01',
    origin: 'GRID',
    status: 'SENT',
    certified_name: 'Alix Morel',
    certified_at: sent.at,
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
