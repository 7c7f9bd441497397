import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { naming, updateVersion } from '../database/writing.js';
import { refuseNirIn } from '../participants/refuse-nir-in.js';
import { invalid, ruleBroken } from '../platform/refuse.js';
import type { SavedVersion } from '../platform/saved-version.js';
import { carryAssignments } from './assigning/carry-assignments.js';
import { EmploymentContractRow } from './employment-contract.row.js';
import type { ChangedEmploymentContract } from './new-employment-contract.js';

const REFUSALS = {
  employment_contract_dates_in_order: () => invalid('employment-contract-ends-before-it-starts', 'endedOn'),
  employment_contract_breach_is_reasoned: () => ruleBroken('breach-reason-missing', 'breachReason'),
};

/**
 * Ends a work contract, or records its exit or its breach (which ends it). Only the house that registered it. Throws
 * `not-found`, `version-stale`, `employment-contract-ends-before-it-starts`, `breach-reason-missing`, `has-hours-after`
 * (hours were validated after the end). Assignments here that ended with it follow it when it ends later, within their clause;
 * throws then what `changeAssignment` throws.
 */
export async function changeEmploymentContract(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedEmploymentContract,
): Promise<SavedVersion> {
  refuseNirIn(input);
  const { endedOn: before } = await scope.one<{ endedOn: CalendarDay | null }>(sql`
    select ended_on as "endedOn" from employment_contract
    where id = ${id} and registered_by_territory_id = ${scope.actor.territoryId}`);
  const endedOn = input.breachOn ?? input.endedOn;
  const changes = {
    ...given('trade', input.trade),
    ...given('endedOn', endedOn),
    ...given('breachOn', input.breachOn),
    ...given('breachReason', input.breachReason),
    ...given('exitSituation', input.exitSituation),
    ...(input.exitSituation ? { exitRecordedOn: scope.today } : {}),
  };
  await naming(REFUSALS, updateVersion(scope, EmploymentContractRow, { id, version }, changes));
  if (endedOn) await endAssignments(scope, id, endedOn);
  if (endedOn !== undefined && before !== null && (endedOn === null || endedOn > before))
    await carryAssignments(scope, id, { before, until: endedOn as CalendarDay | null });
  return scope.one<SavedVersion>(sql`select id, version from employment_contract where id = ${id}`);
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

/** Its assignments end with it; hours validated in a later month would lose their contract. */
async function endAssignments(scope: Scope, id: number, endedOn: string): Promise<void> {
  const later = await scope.first(sql`
    select e.assignment_id from hour_entry e join assignment a on a.id = e.assignment_id
    where a.employment_contract_id = ${id} and e.participant_id = a.participant_id and e.month > ${endedOn}::date and e.derogation_id is null
    group by e.assignment_id, e.month, e.hour_kind having sum(e.hours) <> 0 limit 1`);
  if (later) throw ruleBroken('has-hours-after', 'endedOn', { day: endedOn });
  await scope.run(sql`
    update assignment set ended_on = greatest(started_on, ${endedOn}::date)
    where employment_contract_id = ${id} and (ended_on is null or ended_on > ${endedOn})`);
}
