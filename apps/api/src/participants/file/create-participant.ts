import sql from 'sql-template-tag';
import { houseOf } from '../../contracts/territory-of-house.js';
import type { Scope } from '../../database/scope.js';
import { insertRow, naming, updateVersion } from '../../database/writing.js';
import { type Refrozen, refreezeContracts } from '../../employment/refreeze-contracts.js';
import { conflict, invalid, ruleBroken } from '../../platform/refuse.js';
import type { SavedVersion } from '../../platform/saved-version.js';
import { recordEligibility } from '../eligibility/add-eligibility.js';
import { ParticipantRow } from '../participant.row.js';
import { requireOwn } from '../participant-scope.js';
import { refuseNirIn } from '../refuse-nir-in.js';
import { recordResidence } from '../residence/add-residence.js';
import { giveReason } from './give-reason.js';
import type { ChangedParticipant, NewParticipant } from './new-participant.js';

const REFUSALS = {
  participant_once_in_a_house: () => conflict('participant-taken', 'lastName'),
  participant_born_on_plausible: () => invalid('field-malformed', 'bornOn'),
};

/**
 * Registers a person with their home and, when known, the criterion and its proofs. Throws `nir-refused`,
 * `participant-taken`, `commune-unknown`, and what `recordEligibility` throws.
 */
export async function createParticipant(scope: Scope, input: NewParticipant): Promise<SavedVersion> {
  refuseNirIn(input);
  const values = {
    ...identityOf(input),
    registeredByTerritoryId: houseOf(scope),
    registeredOn: scope.today,
  };
  const id = await naming(REFUSALS, insertRow(scope, ParticipantRow, values));
  await recordResidence(scope, id, input.residence);
  if (input.eligibility) await recordEligibility(scope, id, input.eligibility);
  return { id, version: 1 };
}

/**
 * Corrects the identity of one of the house's own people; who they are, for a reason. Throws `not-found`, `version-stale`,
 * `nir-refused`, `participant-taken`, `correction-reason-missing`, and what `refreezeContracts` throws.
 */
export async function changeParticipant(
  scope: Scope,
  id: number,
  { version, reason, ...input }: ChangedParticipant,
): Promise<SavedVersion & Refrozen> {
  refuseNirIn({ reason, ...input });
  await requireOwn(scope, id);
  if (!reason && (await isSomebodyElse(scope, id, version, input)))
    throw ruleBroken('correction-reason-missing', 'reason');
  if (reason) await giveReason(scope, reason);
  await naming(REFUSALS, updateVersion(scope, ParticipantRow, { id, version }, identityOf(input)));
  const saved = await scope.one<SavedVersion>(sql`select id, version from participant where id = ${id}`);
  return { ...saved, ...(await refreezeContracts(scope, id)) };
}

/** True when the person as it was read would not be told to be the same: another name, birth date or sex. */
async function isSomebodyElse(
  scope: Scope,
  id: number,
  version: number,
  { lastName, firstName, bornOn, sex }: Omit<ChangedParticipant, 'version' | 'reason'>,
): Promise<boolean> {
  const same = await scope.first(sql`
    select 1 from participant where id = ${id} and version <> ${version}
      or id = ${id} and last_name = ${lastName} and first_name = ${firstName} and born_on = ${bornOn} and sex = ${sex}`);
  return same === undefined;
}

function identityOf(input: Omit<ChangedParticipant, 'version' | 'reason'>) {
  const { lastName, firstName, bornOn, sex, qualification, email, phone } = input;
  return { lastName, firstName, bornOn, sex, qualification, email: email || null, phone: phone || null };
}
