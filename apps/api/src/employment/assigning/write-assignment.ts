import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { insertRow, naming, updateVersion } from '../../database/writing.js';
import { refuseNirIn } from '../../participants/refuse-nir-in.js';
import { conflict, notFound, ruleBroken } from '../../platform/refuse.js';
import type { SavedVersion } from '../../platform/saved-version.js';
import { holdShares } from '../allocation/hold-shares.js';
import {
  type AssignableClause,
  type AssignableContract,
  readAssignable,
  readClause,
} from './assignable.query.js';
import { AssignmentRow } from './assignment.row.js';
import { DerogationRow } from './derogation.row.js';
import type { ChangedAssignment, NewAssignment, NewDerogation } from './new-assignment.js';

type Dates = { startedOn: string; endedOn?: string | null | undefined };

const REFUSALS = {
  assignment_once: () => conflict('assignment-taken', 'clauseId'),
  assignment_dates_in_order: () => ruleBroken('assignment-outside-contract', 'endedOn'),
  assignment_party_fk: () => notFound('contractPartyId'),
};

/**
 * Puts a work contract at the service of a clause of the house, inside the dates of both. Its firm, when it is a party of
 * the lot, or the host given, is kept with it. Throws `not-found`, `assignment-taken`, `assignment-outside-contract`,
 * `assignment-outside-clause`, `allocation-shares-above-whole`.
 */
export async function createAssignment(
  scope: Scope,
  { knownAs, contractPartyId, ...input }: NewAssignment,
): Promise<SavedVersion> {
  const contract = await readAssignable(scope, input.employmentContractId, knownAs ?? null);
  const clause = await readClause(scope, input.clauseId);
  requireInside(input, contract, clause);
  const { id: employmentContractId, startedOn: _, endedOn: __, ...dimensions } = contract;
  const { startedOn: ___, dueOn: ____, ...lineage } = clause;
  const values = {
    ...dimensions,
    ...lineage,
    employmentContractId,
    contractPartyId: contractPartyId ?? (await partyOf(scope, clause.lotId, contract.firmId)),
    sharePerTenThousand: input.sharePerTenThousand,
    startedOn: input.startedOn,
    endedOn: input.endedOn ?? contract.endedOn,
  };
  const id = await naming(REFUSALS, insertRow(scope, AssignmentRow, values));
  await holdShares(scope);
  return { id, version: 1 };
}

/** Changes share and dates. Throws `not-found`, `version-stale`, `has-hours-outside`, and what `createAssignment` throws on dates. */
export async function changeAssignment(
  scope: Scope,
  id: number,
  input: ChangedAssignment,
): Promise<SavedVersion> {
  const { version, sharePerTenThousand, startedOn, endedOn } = input;
  const { employmentContractId, clauseId } = await requireAssignment(scope, id);
  requireInside(
    input,
    await readAssignable(scope, employmentContractId, null),
    await readClause(scope, clauseId),
  );
  const changes = { sharePerTenThousand, startedOn, endedOn: endedOn ?? null };
  await naming(REFUSALS, updateVersion(scope, AssignmentRow, { id, version }, changes));
  await holdShares(scope);
  await refuseHoursOutside(scope, id);
  return scope.one<SavedVersion>(sql`select id, version from assignment where id = ${id}`);
}

/** Removes an assignment made by mistake. Throws `not-found`, `has-hours` as soon as anything was ever posted on it. */
export async function removeAssignment(scope: Scope, id: number): Promise<void> {
  await requireAssignment(scope, id);
  await naming(
    {
      hour_entry_assignment_fk: () => ruleBroken('has-hours'),
      timesheet_line_assignment_fk: () => ruleBroken('has-hours'),
      derogation_assignment_fk: () => ruleBroken('has-derogation'),
    },
    scope.run(sql`delete from assignment where id = ${id}`),
  );
}

/** Records why hours count beyond the 24 months, or outside the dates. Throws `not-found`, `derogation-reason-missing`, `nir-refused`. */
export async function createDerogation(
  scope: Scope,
  assignmentId: number,
  input: NewDerogation,
): Promise<SavedVersion> {
  refuseNirIn(input);
  await requireAssignment(scope, assignmentId);
  const values = { assignmentId, ...input, grantedByUserId: scope.actor.userId };
  const id = await naming(
    { derogation_reason_given: () => ruleBroken('derogation-reason-missing', 'reason') },
    insertRow(scope, DerogationRow, values),
  );
  return { id, version: 1 };
}

function requireAssignment(
  scope: Scope,
  id: number,
): Promise<{ employmentContractId: number; clauseId: number }> {
  return scope.one(sql`
    select employment_contract_id as "employmentContractId", clause_id as "clauseId" from assignment
    where id = ${id} and operation_territory_id = ${scope.actor.territoryId}`);
}

function requireInside(
  { startedOn, endedOn }: Dates,
  contract: AssignableContract,
  clause: AssignableClause,
): void {
  const last = endedOn ?? contract.endedOn;
  const isEmployed =
    startedOn >= contract.startedOn && (contract.endedOn === null || (last ?? '') <= contract.endedOn);
  if (!isEmployed || (contract.endedOn !== null && startedOn > contract.endedOn))
    throw ruleBroken('assignment-outside-contract', startedOn < contract.startedOn ? 'startedOn' : 'endedOn');
  // An open-ended contract may outlive the clause: only what is written is judged.
  if (startedOn < clause.startedOn || startedOn > clause.dueOn)
    throw ruleBroken('assignment-outside-clause', 'startedOn');
  if (endedOn && endedOn > clause.dueOn) throw ruleBroken('assignment-outside-clause', 'endedOn');
}

async function partyOf(scope: Scope, lotId: number, firmId: number): Promise<number | null> {
  const party = await scope.first<{ id: number }>(sql`
    select id from contract_party where lot_id = ${lotId} and firm_id = ${firmId}`);
  return party?.id ?? null;
}

async function refuseHoursOutside(scope: Scope, id: number): Promise<void> {
  const left = await scope.first(sql`
    select e.assignment_id from hour_entry e join assignment a on a.id = e.assignment_id
    where a.id = ${id} and e.participant_id = a.participant_id and e.derogation_id is null
      and (e.month < date_trunc('month', a.started_on) or e.month > a.ended_on)
    group by e.assignment_id, e.month, e.hour_kind having sum(e.hours) <> 0 limit 1`);
  if (left) throw ruleBroken('has-hours-outside', 'startedOn');
}
