import { aClause, anOperation, aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { type Database, insert } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { anAssignment, aParticipant, type EmploymentFixture } from '@clausier/tests/builders/people';
import type { aTerritory } from '@clausier/tests/builders/territories';

export type Territory = Awaited<ReturnType<typeof aTerritory>>;

/** An operation with one clause and its firm, which answers for all of it, and an amendment. */
export async function worksOf(
  db: Database,
  territory: Territory,
  name: string,
  authorityId: number,
  firmId: number,
  decidedBy: number,
): Promise<ClauseFixture> {
  const operation = await anOperation(db, { territory, name, authority_id: authorityId });
  const clause = await aClause(db, operation);
  const party = await aParty(db, clause, firmId);
  const amendment = { clause_id: clause.id, number: 1, signed_on: '2021-01-01' };
  await insert(db, 'clause_amendment', { ...amendment, committed_hours: 90_000, reason: 'Moins de travaux' });
  await divided(db, clause, party.id, decidedBy);
  return clause;
}

/** The whole objective for one party, in one statement: its parts are judged when it ends. */
async function divided(db: Database, clause: ClauseFixture, partyId: number, by: number): Promise<void> {
  await db.query(
    `with made as (insert into objective_division (clause_id, lot_id, revision, objective_hours, decided_on, reason, decided_by_user_id)
      values ($1, $2, 1, 90000, '2024-01-10', 'Selon la convention', $3) returning id)
    insert into objective_part (division_id, lot_id, contract_party_id, hours) select id, $2, $4, 90000 from made`,
    [clause.id, clause.lot_id, by, partyId],
  );
}

/** Somebody of a territory, with a criterion and its proof. */
export async function person(db: Database, territory: Territory, name: string, checkedBy: number) {
  const participant = await aParticipant(db, { territory, last_name: name });
  const eligibility = await insert<{ id: number }>(db, 'eligibility', {
    participant_id: participant.id,
    recorded_by_territory_id: territory.id,
    criterion_code: 'RSA',
    assessed_on: '2020-01-01',
  });
  await insert(db, 'eligibility_proof', {
    eligibility_id: eligibility.id,
    document_code: 'RSA_ATTESTATION',
    issued_on: '2020-01-01',
    checked_on: '2020-01-02',
    checked_by_user_id: checkedBy,
  });
  return participant;
}

/** A work contract serving a clause. */
export interface AtWork {
  assignmentId: number;
  employment: EmploymentFixture;
  clause: ClauseFixture;
}

/** An assignment with a derogation and hours. */
export async function atWork(
  db: Database,
  employment: EmploymentFixture,
  clause: ClauseFixture,
  by: number,
): Promise<AtWork> {
  const { id } = await anAssignment(db, employment, clause);
  const reason = 'Chantier prolongé par la crue';
  await insert(db, 'derogation', {
    assignment_id: id,
    kind: 'OUTSIDE_DATES',
    reason,
    granted_by_user_id: by,
  });
  await anEntry(db, id, { month: '2023-05', hours: 1000 + id, recorded_by_user_id: by });
  return { assignmentId: id, employment, clause };
}
