import { createHash } from 'node:crypto';
import type { ClauseFixture } from '@clausier/tests/builders/contracts';
import { type Database, fresh, insert } from '@clausier/tests/builders/database';
import { aFirm } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import type { KnownAssignment } from '../../reports/testing/metropolis.js';

export interface PersonOnFile {
  id: number;
  /** A word that stands in every text about this person, and in nothing else. */
  canary: string;
  firmId: number;
  assignment: KnownAssignment;
}

export interface History {
  territory: { id: number; commune: string };
  clause: ClauseFixture;
  userId: number;
  registeredOn: string;
  contracts: readonly { startedOn: string; endedOn: string | null }[];
}

/** Somebody of whom every table that may hold words about a person holds some, the last work contract serving a clause. */
export async function aPersonOnFile(db: Database, history: History): Promise<PersonOnFile> {
  const { territory, clause, userId } = history;
  const canary = `Qanari${fresh()}zw`;
  const participant = await aParticipant(db, {
    territory,
    last_name: canary,
    first_name: `Pré${canary}`,
    email: `${canary}@example.org`,
    phone: `tél ${canary}`,
    registered_on: history.registeredOn,
  });
  await anEligibility(db, participant.id, territory.id, userId, canary);
  const firm = await aFirm(db);
  let assignment: KnownAssignment | undefined;
  for (const { startedOn, endedOn } of history.contracts) {
    const employment = await anEmploymentContract(db, participant, {
      firm_id: firm.id,
      started_on: startedOn,
      ended_on: endedOn,
      trade: `métier ${canary}`,
      breach_on: endedOn,
      breach_reason: endedOn === null ? null : `rupture ${canary}`,
      eligible_until: '2199-12-31',
    });
    const { id } = await anAssignment(db, employment, clause, { started_on: startedOn, ended_on: endedOn });
    await insert(db, 'derogation', {
      assignment_id: id,
      kind: 'OUTSIDE_DATES',
      reason: `dérogation pour ${canary}`,
      granted_by_user_id: userId,
    });
    assignment = {
      id,
      participantId: participant.id,
      firmId: firm.id,
      operationId: clause.operation_id,
      operationTerritoryId: clause.territory_id,
      residenceTerritoryId: territory.id,
      authorityId: clause.authority_id,
    };
    await aStatement(db, {
      firmId: firm.id,
      userId,
      canary,
      employmentContractId: employment.id,
      assignment,
    });
  }
  if (assignment) await aWrittenName(db, history, participant.id, firm.id, canary);
  await insert(db, 'information_notice', {
    participant_id: participant.id,
    territory_id: territory.id,
    given_on: history.registeredOn,
    means: 'HANDED_OVER',
    edition: '2026-11',
    recorded_by_user_id: userId,
  });
  await insert(db, 'file_reading', { participant_id: participant.id, user_id: userId });
  const none = {
    operationId: 0,
    operationTerritoryId: 0,
    residenceTerritoryId: territory.id,
    authorityId: 0,
  };
  const nowhere = { id: 0, participantId: participant.id, firmId: firm.id, ...none };
  return { id: participant.id, canary, firmId: firm.id, assignment: assignment ?? nowhere };
}

/** How a firm misspells the name, as it said once. */
async function aWrittenName(
  db: Database,
  { territory, userId }: History,
  participantId: number,
  firmId: number,
  canary: string,
): Promise<void> {
  await insert(db, 'remembered_name', {
    firm_id: firmId,
    participant_id: participantId,
    registered_by_territory_id: territory.id,
    written_name: `Pr. ${canary}`,
    written_key: `${canary} pr`,
    remembered_by_user_id: userId,
    remembered_on: '2021-04-01',
  });
}

async function anEligibility(
  db: Database,
  participantId: number,
  territoryId: number,
  userId: number,
  canary: string,
): Promise<void> {
  const eligibility = await insert<{ id: number }>(db, 'eligibility', {
    participant_id: participantId,
    recorded_by_territory_id: territoryId,
    criterion_code: 'OTHER',
    assessed_on: '2019-01-15',
    opinion: `avis sur ${canary}`,
  });
  await insert(db, 'eligibility_proof', {
    eligibility_id: eligibility.id,
    document_code: 'IDENTITY_DOCUMENT',
    issued_on: '2019-01-01',
    checked_on: '2019-01-15',
    checked_by_user_id: userId,
  });
}

/** A file with a row placed on the person and one placed on nobody that names them, and the line it made. */
async function aStatement(
  db: Database,
  {
    firmId,
    userId,
    canary,
    employmentContractId,
    assignment,
  }: {
    firmId: number;
    userId: number;
    canary: string;
    employmentContractId: number;
    assignment: KnownAssignment;
  },
): Promise<void> {
  const content = Buffer.from(`Nom;Heures\n${canary};10\n${employmentContractId}`);
  const file = await insert<{ id: number }>(db, 'timesheet_file', {
    firm_id: firmId,
    sha256: createHash('sha256').update(content).digest(),
    name: `releve_${canary}.csv`,
    media_type: 'text/csv',
    content,
    uploaded_by_user_id: userId,
  });
  const timesheet = await insert<{ id: number }>(db, 'timesheet', {
    firm_id: firmId,
    month: '2021-03-01',
    origin: 'FILE',
    file_id: file.id,
    status: 'DISCARDED',
    created_by_user_id: userId,
  });
  const row = { timesheet_id: timesheet.id, firm_id: firmId, person_text: `${canary} Pré${canary}` };
  const raw = { cells: [canary, '10'], given: { fullName: `${canary} Pré${canary}`, hours: '10' } };
  const findings = JSON.stringify([{ code: 'person-unknown', params: { person: canary } }]);
  await insert(db, 'timesheet_row', {
    ...row,
    row_number: 1,
    raw,
    employment_contract_id: employmentContractId,
    outcome: 'IGNORED',
    findings,
  });
  await insert(db, 'timesheet_row', { ...row, row_number: 2, raw, outcome: 'REFUSED', findings });
  await insert(db, 'timesheet_line', {
    timesheet_id: timesheet.id,
    firm_id: firmId,
    employment_contract_id: employmentContractId,
    assignment_id: assignment.id,
    operation_territory_id: assignment.operationTerritoryId,
    month: '2021-03-01',
    hour_kind: 'WORKED',
    hours: 1000,
    effect: 'NEW',
    state: 'RETURNED',
    findings,
    decided_by_user_id: userId,
    decided_at: new Date('2021-04-01T08:00:00Z'),
    decision_reason: `renvoyé : ${canary}`,
  });
}
