/** Kinds of work contract that can serve a clause. */
export const CONTRACT_TYPES = [
  'CDI',
  'CDD',
  'CTT',
  'CDDI',
  'CONTRAT_PRO',
  'APPRENTISSAGE',
  'CUI_PEC',
] as const;
export type ContractType = (typeof CONTRACT_TYPES)[number];

/** Who employs the person: the firm itself, an agency that lends the person, an insertion structure given the work. */
export const ENGAGEMENT_MODES = ['DIRECT_HIRE', 'SECONDMENT', 'SUBCONTRACTING'] as const;
export type EngagementMode = (typeof ENGAGEMENT_MODES)[number];

export const SEXES = ['F', 'M', 'X', 'UNKNOWN'] as const;
export type Sex = (typeof SEXES)[number];

/** Highest diploma at hiring, in the levels of the French framework of 2019 (décret n° 2019-14): 3 is the CAP. */
export const QUALIFICATION_LEVELS = [
  'BELOW_3',
  'LEVEL_3',
  'LEVEL_4',
  'LEVEL_5',
  'LEVEL_6',
  'LEVEL_7_OR_8',
  'UNKNOWN',
] as const;
export type QualificationLevel = (typeof QUALIFICATION_LEVELS)[number];

/** True for a contract concluded without an end date. Apprenticeships can be either and are not presumed so. */
export function isOpenEnded(type: ContractType): boolean {
  return type === 'CDI';
}
