import {
  CRITERION_CODES,
  type CriterionCode,
  criterionOf,
} from '@clausier/domain/participants/eligibility/eligibility-criteria';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import sql from 'sql-template-tag';
import { houseOf } from '../../contracts/territory-of-house.js';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { type Refrozen, refreezeContracts } from '../../employment/refreeze-contracts.js';
import { DayField, TextField } from '../../http/fields.js';
import { conflict, invalid, ruleBroken } from '../../platform/refuse.js';
import { giveReason } from '../file/give-reason.js';
import { requireOwn } from '../participant-scope.js';

/** What a criterion wrongly entered really is, and why it is corrected. */
export class CorrectedEligibility {
  @ApiProperty({ enum: CRITERION_CODES })
  @IsIn(CRITERION_CODES)
  criterionCode: CriterionCode;

  @DayField() assessedOn: string;

  @TextField(500, { optional: true, nullable: true }) opinion?: string | null;

  @TextField(300) reason: string;
}

/**
 * Corrects a criterion that the acting house recorded for one of its people. A criterion proved by documents stays what it
 * is: they were accepted for it (`proofs-of-another-criterion`). Throws `not-found`, `criterion-unknown`, `opinion-missing`,
 * `assessed-in-the-future`, `already-exists`, `eligibility-missing`.
 */
export async function correctEligibility(
  scope: Scope,
  participantId: number,
  eligibilityId: number,
  { criterionCode, assessedOn, opinion, reason }: CorrectedEligibility,
): Promise<Refrozen> {
  await requireOwn(scope, participantId);
  criterionOf(criterionCode, 'criterionCode');
  const stored = await scope.one<{ criterionCode: string; hasProofs: boolean }>(sql`
    select y.criterion_code as "criterionCode",
      exists (select 1 from eligibility_proof f where f.eligibility_id = y.id) as "hasProofs"
    from eligibility y
    where y.id = ${eligibilityId} and y.participant_id in (select files_of(${participantId})) and y.recorded_by_territory_id = ${houseOf(scope)}`);
  if (assessedOn > scope.today) throw invalid('assessed-in-the-future', 'assessedOn');
  if (stored.hasProofs && stored.criterionCode !== criterionCode)
    throw ruleBroken('proofs-of-another-criterion', 'criterionCode');
  await giveReason(scope, reason);
  await naming(
    {
      eligibility_other_is_reasoned: () => ruleBroken('opinion-missing', 'opinion'),
      eligibility_once: () => conflict('already-exists', 'assessedOn'),
    },
    scope.run(sql`
      update eligibility set criterion_code = ${criterionCode}, assessed_on = ${assessedOn}, opinion = ${opinion || null}
      where id = ${eligibilityId}`),
  );
  return refreezeContracts(scope, participantId);
}
