import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
import { insertRow, naming } from '../database/writing.js';
import type { KnownPerson } from '../participants/file/new-participant.js';
import { isKnown } from '../participants/find-person.query.js';
import { holdFiles } from '../participants/hold-files.js';
import { filesOf } from '../participants/merging/merges.query.js';
import { personInScope } from '../participants/participant-scope.js';
import { refuseNirIn } from '../participants/refuse-nir-in.js';
import { conflict, invalid, notFound, ruleBroken } from '../platform/refuse.js';
import type { SavedVersion } from '../platform/saved-version.js';
import { EmploymentContractRow } from './employment-contract.row.js';
import { freezeDimensions } from './frozen-dimensions.query.js';
import type { NewEmploymentContract } from './new-employment-contract.js';

const REFUSALS = {
  employment_contract_firm_fk: () => notFound('firmId'),
  employment_contract_once: () => conflict('employment-contract-taken', 'startedOn'),
  employment_contract_dates_in_order: () => invalid('employment-contract-ends-before-it-starts', 'endedOn'),
};

/**
 * Registers a work contract and freezes what its hours are counted by: home, district, criterion, sex, age band and the
 * end of the 24 months, all read from the file on the first day. Throws `not-found`, `residence-missing`,
 * `eligibility-missing`, `employment-contract-taken`, `employment-contract-ends-before-it-starts`, `nir-refused`,
 * `window-leaves-hours-out`.
 */
export async function createEmploymentContract(
  scope: Scope,
  { knownAs, ...input }: NewEmploymentContract,
): Promise<SavedVersion> {
  refuseNirIn(input);
  await requirePerson(scope, input.participantId, knownAs ?? null);
  const startedOn = input.startedOn as CalendarDay;
  const frozen = await freezeDimensions(scope, input.participantId, startedOn);
  const values = {
    ...frozen,
    participantId: input.participantId,
    firmId: input.firmId,
    registeredByTerritoryId: houseOf(scope),
    engagementMode: input.engagementMode,
    contractType: input.contractType,
    trade: input.trade || null,
    startedOn,
    endedOn: input.endedOn ?? null,
  };
  const id = await naming(REFUSALS, insertRow(scope, EmploymentContractRow, values));
  await bringWindowForward(scope, input.participantId, frozen.eligibleUntil);
  return { id, version: 1 };
}

/** Holds every file of a person of the house's scope, or of one of another house whose whole name and birth date the facilitator knows. */
async function requirePerson(scope: Scope, id: number, knownAs: KnownPerson | null): Promise<void> {
  if (knownAs === null || !(await isKnown(scope, id, knownAs))) await personInScope(scope, id);
  await holdFiles(scope, [id]);
  await holdFiles(scope, await filesOf(scope, id));
}

/**
 * The 24 months count from the first contract: one registered late, but earlier than the others, ends them sooner for
 * all. Refused when hours already validated would fall out of the window without a derogation.
 */
async function bringWindowForward(scope: Scope, participantId: number, until: string): Promise<void> {
  await scope.run(sql`
    update employment_contract set eligible_until = ${until}
    where participant_id = ${participantId} and eligible_until > ${until}`);
  const left = await scope.first(sql`
    select e.assignment_id from hour_entry e
    join social_clause k on k.id = e.clause_id
    where e.participant_id = ${participantId} and e.derogation_id is null
      and e.month > ${until}::date + case when k.allows_open_ended and e.contract_type = 'CDI' then interval '24 months' else interval '0' end
    group by e.assignment_id, e.month, e.hour_kind having sum(e.hours) <> 0 limit 1`);
  if (left) throw ruleBroken('window-leaves-hours-out', 'startedOn', { until });
}
