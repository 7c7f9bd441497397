import { parseDay } from '@clausier/domain/calendar/calendar-day';
import {
  checkProof,
  type ProofFindingCode,
  proofsFor,
} from '@clausier/domain/participants/eligibility/check-proof';
import type { CriterionCode } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import type { Finding } from '@clausier/domain/shared/finding';
import sql from 'sql-template-tag';
import { houseOf } from '../../contracts/territory-of-house.js';
import type { Scope } from '../../database/scope.js';
import { insertRow } from '../../database/writing.js';
import { invalid, ruleBroken } from '../../platform/refuse.js';
import type { NewProof } from '../file/new-participant.js';
import { requireOwn } from '../participant-scope.js';
import { EligibilityProofRow } from './eligibility-proof.row.js';

export interface ProofAnswer {
  readonly id: number;
  /** What the document would not prove if the person were hired today: too old, expired. Recorded all the same. */
  readonly findings: Finding<ProofFindingCode>[];
}

/** Records a document seen for a criterion that the acting house recorded. Throws `not-found` and what `recordProof` throws. */
export async function addProof(
  scope: Scope,
  participantId: number,
  eligibilityId: number,
  input: NewProof,
): Promise<ProofAnswer> {
  await requireOwn(scope, participantId);
  const eligibility = await scope.one<{ id: number; criterionCode: CriterionCode }>(sql`
    select id, criterion_code as "criterionCode" from eligibility
    where id = ${eligibilityId} and participant_id in (select files_of(${participantId})) and recorded_by_territory_id = ${houseOf(scope)}`);
  return recordProof(scope, { ...eligibility, ...input });
}

/**
 * Stores a document. A kind the criterion's text does not accept is refused (`document-not-accepted`), dates out of order
 * too (`proof-dates-out-of-order`); one that is too old is recorded with a warning, since another may follow before hiring.
 */
export async function recordProof(
  scope: Scope,
  proof: NewProof & { id: number; criterionCode: CriterionCode },
): Promise<ProofAnswer> {
  const { id: eligibilityId, criterionCode, documentCode, issuedOn, validUntil } = proof;
  const checkedOn = parseDay(proof.checkedOn ?? scope.today, 'checkedOn');
  if (issuedOn > checkedOn || checkedOn > scope.today) throw invalid('proof-dates-out-of-order', 'issuedOn');
  if (!proofsFor(criterionCode, checkedOn).some(({ document }) => document === documentCode))
    throw ruleBroken('document-not-accepted', 'documentCode');
  const id = await insertRow(scope, EligibilityProofRow, {
    eligibilityId,
    documentCode,
    issuedOn,
    validUntil: validUntil ?? null,
    checkedOn,
    checkedByUserId: scope.actor.userId,
  });
  const dates = {
    issuedOn: parseDay(issuedOn),
    validUntil: validUntil ? parseDay(validUntil, 'validUntil') : null,
  };
  return {
    id,
    findings: checkProof({ criterion: criterionCode, document: documentCode, ...dates }, scope.today),
  };
}
