import { aClause, anOperation, aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { type Database, insert } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { anAssignment, aParticipant, type EmploymentFixture } from '@clausier/tests/builders/people';
import type { aTerritory } from '@clausier/tests/builders/territories';

export type Territory = Awaited<ReturnType<typeof aTerritory>>;

/** An operation with one clause and its firm, which answers for all of it, an amount invoiced and an amendment. */
export async function worksOf(
  db: Database,
  territory: Territory,
  name: string,
  authorityId: number,
  firmId: number,
  decidedBy: number,
): Promise<ClauseFixture> {
  const operation = await anOperation(db, { territory, name, authority_id: authorityId });
  const clause = await aClause(db, operation, {
    objective_kind: 'PROPORTIONAL',
    committed_hours: 0,
    cents_per_hour: 200_000,
    threshold_cents: 0,
  });
  await insert(db, 'clause_invoicing', {
    clause_id: clause.id,
    revision: 1,
    invoiced_on: '2020-12-31',
    cumulative_cents: 100_000_000,
    recorded_by_user_id: decidedBy,
  });
  const party = await aParty(db, clause, firmId);
  const amendment = { clause_id: clause.id, number: 1, signed_on: '2021-01-01' };
  await insert(db, 'clause_amendment', { ...amendment, committed_hours: 90_000, reason: 'Moins de travaux' });
  await insert(db, 'clause_period', { clause_id: clause.id, from_month: '2023-01-01', months: 3 });
  await divided(db, clause, party.id, decidedBy);
  return clause;
}

/** A published contract that a lot follows, with the file it came in, a change of it and an amendment carried over. */
export async function publishedFor(
  db: Database,
  clause: ClauseFixture,
  name: string,
  by: number,
): Promise<void> {
  const { lot_id, public_contract_id, operation_id, territory_id, authority_id } = clause as ClauseFixture &
    Record<string, number>;
  const lineage = { lot_id, public_contract_id, operation_id, territory_id, authority_id };
  const sent = {
    name: 'decp.json',
    size: 1,
    sha256: Buffer.alloc(32),
    territory_id,
    received_by_user_id: by,
  };
  const file = await insert<{ id: number }>(db, 'open_data_file', {
    ...sent,
    encoding: 'UTF-8',
    records: 1,
    new_records: 1,
  });
  const said = {
    kind: 'CONTRACT',
    buyer: '',
    number: name,
    twin: '',
    version: '',
    digest: '',
    record: '{}',
    beside: '{}',
  };
  const files = { first_file_id: file.id, last_file_id: file.id };
  const contract = await insert<{ id: number }>(db, 'published_contract', {
    ...said,
    ...files,
    subject: name,
    is_social: true,
    followed_by_territory_id: territory_id,
  });
  const of = { published_contract_id: contract.id };
  await insert(db, 'published_change', { ...of, file_id: file.id, changes: '[]' });
  await insert(db, 'open_data_line', {
    ...of,
    file_id: file.id,
    place: 1,
    outcome: 'NEW',
    label: name,
    anomalies: '[]',
  });
  await insert(db, 'lot_publication', { ...lineage, ...of, carried_digest: '', recorded_by_user_id: by });
  await insert(db, 'lot_amendment', { ...lineage, number: 1 });
  const inputs = {
    amount_cents: 100_000_000,
    labour_share: 5000,
    insertion_rate: 500,
    hourly_cost_cents: 3000,
    hours: 83_333,
  };
  const author = { recorded_by_user_id: by, recorded_on: '2024-01-01' };
  await insert(db, 'calibration', {
    operation_id,
    territory_id,
    authority_id,
    subject: name,
    ...inputs,
    ...author,
  });
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
