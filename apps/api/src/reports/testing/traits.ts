import type { AgeBand } from '@clausier/domain/participants/age-band';
import type { CriterionGroup } from '@clausier/domain/participants/eligibility/criterion-groups';
import type { CriterionCode } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import type { ContractType, EngagementMode, Sex } from '@clausier/domain/participants/hiring/employment';

/** What the worker of a known assignment is, and how he or she was hired. */
export interface Traits {
  sex: Sex;
  ageBand: AgeBand;
  contractType: ContractType;
  engagementMode: EngagementMode;
  isQpv: boolean;
  criterionCode: CriterionCode;
  criterionGroup: CriterionGroup;
}

const pick = <T>(list: readonly T[], at: number): T => list[Math.floor(at) % list.length]!;

/** Traits that cross each other: no two of them part the persons in the same way. */
export function traitsOf(person: number): Traits {
  const [criterionCode, criterionGroup] = pick(
    [
      ['RSA', 'MINIMUM_INCOME'] as const,
      ['RQTH', 'DISABILITY'] as const,
      ['DELD', 'LONG_TERM_UNEMPLOYED'] as const,
    ],
    person / 3,
  );
  return {
    sex: pick(['F', 'M'], person),
    ageBand: pick(['UNDER_26', '26_TO_49', '50_AND_OVER'], person),
    contractType: pick(['CDI', 'CDD', 'CTT'], person / 2),
    engagementMode: pick(['DIRECT_HIRE', 'SECONDMENT', 'SUBCONTRACTING'], person / 4),
    isQpv: person % 4 === 1,
    criterionCode,
    criterionGroup,
  };
}
