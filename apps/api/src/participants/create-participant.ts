import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
import { insertRow, naming, updateVersion } from '../database/writing.js';
import { conflict, invalid } from '../platform/refuse.js';
import type { SavedVersion } from '../platform/saved-version.js';
import { recordEligibility } from './add-eligibility.js';
import { recordResidence } from './add-residence.js';
import type { ChangedParticipant, NewParticipant } from './new-participant.js';
import { ParticipantRow } from './participant.row.js';
import { requireOwn } from './participant-scope.js';
import { refuseNirIn } from './refuse-nir-in.js';

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

/** Corrects the identity of one of the house's own people. Throws `not-found`, `version-stale`, `nir-refused`, `participant-taken`. */
export async function changeParticipant(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedParticipant,
): Promise<SavedVersion> {
  refuseNirIn(input);
  await requireOwn(scope, id);
  await naming(REFUSALS, updateVersion(scope, ParticipantRow, { id, version }, identityOf(input)));
  return scope.one<SavedVersion>(sql`select id, version from participant where id = ${id}`);
}

function identityOf(input: Omit<ChangedParticipant, 'version'>) {
  const { lastName, firstName, bornOn, sex, qualification, email, phone } = input;
  return { lastName, firstName, bornOn, sex, qualification, email: email || null, phone: phone || null };
}
