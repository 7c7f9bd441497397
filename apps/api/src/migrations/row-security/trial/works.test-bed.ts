import { aClause, anOperation, aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { type Database, insert } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { anAssignment, aParticipant, type EmploymentFixture } from '@clausier/tests/builders/people';
import type { aTerritory } from '@clausier/tests/builders/territories';

export type Territory = Awaited<ReturnType<typeof aTerritory>>;

/** An operation with one clause and its firm, and an amendment. */
export async function worksOf(
  db: Database,
  territory: Territory,
  name: string,
  authorityId: number,
  firmId: number,
): Promise<ClauseFixture> {
  const operation = await anOperation(db, { territory, name, authority_id: authorityId });
  const clause = await aClause(db, operation);
  await aParty(db, clause, firmId);
  const amendment = { clause_id: clause.id, number: 1, signed_on: '2021-01-01' };
  await insert(db, 'clause_amendment', { ...amendment, committed_hours: 90_000, reason: 'Moins de travaux' });
  return clause;
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
