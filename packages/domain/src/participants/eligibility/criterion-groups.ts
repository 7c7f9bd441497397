/**
 * Groups of criteria used in statistics, wide enough to say little about one person: judicial control and refugee
 * status are counted under OTHER on purpose.
 */
export const CRITERION_GROUPS = [
  'LONG_TERM_UNEMPLOYED',
  'MINIMUM_INCOME',
  'DISABILITY',
  'YOUTH',
  'SENIOR',
  'INSERTION_STRUCTURE',
  'QPV',
  'OTHER',
] as const;

export type CriterionGroup = (typeof CRITERION_GROUPS)[number];

/** How the law protects the fact: RGPD art. 9 (health, origin...), art. 10 (offences), or ordinary data. */
export type Sensitivity = 'ORDINARY' | 'ART_9' | 'ART_10';
