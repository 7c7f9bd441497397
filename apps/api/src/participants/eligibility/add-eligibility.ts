import { criterionOf } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import { houseOf } from '../../contracts/territory-of-house.js';
import type { Scope } from '../../database/scope.js';
import { insertRow, naming } from '../../database/writing.js';
import { conflict, invalid, ruleBroken } from '../../platform/refuse.js';
import type { NewEligibility } from '../file/new-participant.js';
import { requireOwn } from '../participant-scope.js';
import { refuseNirIn } from '../refuse-nir-in.js';
import { type ProofAnswer, recordProof } from './add-proof.js';
import { EligibilityRow } from './eligibility.row.js';

export interface EligibilityAnswer {
  readonly id: number;
  readonly proofs: ProofAnswer[];
}

/** Records why one of the house's people may be hired under a clause. Throws `not-found` and what `recordEligibility` throws. */
export async function addEligibility(
  scope: Scope,
  participantId: number,
  input: NewEligibility,
): Promise<EligibilityAnswer> {
  refuseNirIn(input);
  await requireOwn(scope, participantId);
  return recordEligibility(scope, participantId, input);
}

/**
 * Stores a criterion and its proofs for a person the caller has in its scope. Throws `criterion-unknown`,
 * `opinion-missing` (criterion OTHER), `assessed-in-the-future`, `already-exists`, `document-not-accepted`.
 */
export async function recordEligibility(
  scope: Scope,
  participantId: number,
  input: NewEligibility,
): Promise<EligibilityAnswer> {
  const { criterionCode, assessedOn } = input;
  criterionOf(criterionCode, 'criterionCode');
  if (assessedOn > scope.today) throw invalid('assessed-in-the-future', 'assessedOn');
  const row = {
    participantId,
    recordedByTerritoryId: houseOf(scope),
    criterionCode,
    assessedOn,
    opinion: input.opinion || null,
  };
  const id = await naming(
    {
      eligibility_other_is_reasoned: () => ruleBroken('opinion-missing', 'opinion'),
      eligibility_once: () => conflict('already-exists', 'assessedOn'),
    },
    insertRow(scope, EligibilityRow, row),
  );
  const proofs: ProofAnswer[] = [];
  for (const proof of input.proofs ?? [])
    proofs.push(await recordProof(scope, { id, criterionCode, ...proof }));
  return { id, proofs };
}
