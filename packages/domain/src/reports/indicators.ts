/** What an indicator counts. */
export type IndicatorUnit =
  | 'HOURS'
  | 'FTE'
  | 'RATE'
  | 'PERSONS'
  | 'WORK_CONTRACTS'
  | 'OPERATIONS'
  | 'PUBLIC_CONTRACTS'
  | 'FIRMS'
  | 'AUTHORITIES';

/**
 * Whether territories add up. ADDITIVE: yes, each hour is in one territory. UNION: no, a cross-territory hour is in
 * two. DISTINCT: no, neither over territories nor over months, a person counts once. RATIO: never. WHOLE: the figure is
 * already that of the metropolis.
 */
export type Aggregation = 'ADDITIVE' | 'UNION' | 'DISTINCT' | 'RATIO' | 'WHOLE';

/** One figure of a territory's report. */
export interface Indicator {
  readonly key: string;
  readonly unit: IndicatorUnit;
  readonly aggregation: Aggregation;
  /** Key of the sentence that defines the figure, in the catalogues. */
  readonly definition: `indicator.${string}`;
  /** For a RATIO or an FTE: the indicators it stands on. */
  readonly of?: readonly string[];
}

function indicator<Key extends string>(
  key: Key,
  unit: IndicatorUnit,
  aggregation: Aggregation,
  of?: readonly string[],
): Indicator & { readonly key: Key } {
  const definition = `indicator.${key}` as const;
  return of ? { key, unit, aggregation, definition, of } : { key, unit, aggregation, definition };
}

/**
 * Every indicator of a territory's report, in the order it is read. Sources: MELT, rapport d'activité 2021; ALPES,
 * rapport d'activité synthétique 2023.
 */
export const INDICATORS = [
  indicator('hoursOnOwnOperations', 'HOURS', 'ADDITIVE'),
  indicator('fteOnOwnOperations', 'FTE', 'RATIO', ['hoursOnOwnOperations']),
  indicator('hoursByResidentsHere', 'HOURS', 'ADDITIVE'),
  indicator('residentShareOfOwnOperations', 'RATE', 'RATIO', [
    'hoursByResidentsHere',
    'hoursOnOwnOperations',
  ]),
  indicator('hoursByNonResidentsHere', 'HOURS', 'ADDITIVE'),
  indicator('personsResidentsHere', 'PERSONS', 'DISTINCT'),
  indicator('personsNonResidentsHere', 'PERSONS', 'DISTINCT'),
  indicator('operationsHere', 'OPERATIONS', 'DISTINCT'),
  indicator('publicContractsHere', 'PUBLIC_CONTRACTS', 'DISTINCT'),
  indicator('authoritiesHere', 'AUTHORITIES', 'DISTINCT'),
  indicator('firmsHere', 'FIRMS', 'DISTINCT'),
  indicator('workContractsHere', 'WORK_CONTRACTS', 'DISTINCT'),
  indicator('personsHere', 'PERSONS', 'DISTINCT'),
  indicator('hoursByResidentsElsewhere', 'HOURS', 'ADDITIVE'),
  indicator('fteByResidentsElsewhere', 'FTE', 'RATIO', ['hoursByResidentsElsewhere']),
  indicator('operationsElsewhereWithResidents', 'OPERATIONS', 'DISTINCT'),
  indicator('workContractsOfResidentsElsewhere', 'WORK_CONTRACTS', 'DISTINCT'),
  indicator('personsResidentsElsewhere', 'PERSONS', 'DISTINCT'),
  indicator('personsQpvResidentsElsewhere', 'PERSONS', 'DISTINCT'),
  indicator('hoursByResidents', 'HOURS', 'ADDITIVE'),
  indicator('personsResidents', 'PERSONS', 'DISTINCT'),
  indicator('residentElsewhereShareOfMetropolis', 'RATE', 'RATIO', [
    'hoursByResidentsElsewhere',
    'hoursMetropolis',
  ]),
  indicator('residentShareOfMetropolis', 'RATE', 'RATIO', ['hoursByResidents', 'hoursMetropolis']),
  indicator('hoursManaged', 'HOURS', 'UNION'),
  indicator('firmsManaged', 'FIRMS', 'DISTINCT'),
  indicator('hoursMetropolis', 'HOURS', 'WHOLE'),
] as const;

export type IndicatorKey = (typeof INDICATORS)[number]['key'];

/**
 * Every indicator of the metropolis's year, in the order it is read. The figures are those of the whole: there is nothing
 * to add them to.
 */
export const METROPOLITAN_INDICATORS = [
  indicator('hours', 'HOURS', 'WHOLE'),
  indicator('fte', 'FTE', 'RATIO', ['hours']),
  indicator('mutualisedHours', 'HOURS', 'WHOLE'),
  indicator('mutualisedShare', 'RATE', 'RATIO', ['mutualisedHours', 'hours']),
  indicator('persons', 'PERSONS', 'DISTINCT'),
  indicator('workContracts', 'WORK_CONTRACTS', 'DISTINCT'),
  indicator('firms', 'FIRMS', 'DISTINCT'),
  indicator('authorities', 'AUTHORITIES', 'DISTINCT'),
  indicator('operations', 'OPERATIONS', 'DISTINCT'),
  indicator('publicContracts', 'PUBLIC_CONTRACTS', 'DISTINCT'),
] as const;

/** True when the figures of several territories may be added together. */
export function addsUpOverTerritories(indicator: Indicator): boolean {
  return indicator.aggregation === 'ADDITIVE';
}
