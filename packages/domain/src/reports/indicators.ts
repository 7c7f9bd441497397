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

/**
 * The hours a figure is about, seen from a territory. HERE: its operations. HOME: its residents there. RECEIVED: residents of
 * others there. GIVEN: its residents elsewhere. RESIDENTS: its residents, wherever. MANAGED: here or by residents, each hour
 * once. WHOLE: all of the metropolis. MUTUALISED: all worked in another territory than the worker's.
 */
export type IndicatorPart =
  | 'HERE'
  | 'HOME'
  | 'RECEIVED'
  | 'GIVEN'
  | 'RESIDENTS'
  | 'MANAGED'
  | 'WHOLE'
  | 'MUTUALISED';

/** One figure of a territory's report. */
export interface Indicator {
  readonly key: string;
  readonly unit: IndicatorUnit;
  readonly aggregation: Aggregation;
  readonly part: IndicatorPart;
  /** Key of the sentence that defines the figure, in the catalogues. */
  readonly definition: `indicator.${string}`;
  /** For a RATIO or an FTE: the indicators it stands on. */
  readonly of?: readonly string[];
}

function indicator<Key extends string>(
  key: Key,
  unit: IndicatorUnit,
  aggregation: Aggregation,
  part: IndicatorPart,
  of?: readonly string[],
): Indicator & { readonly key: Key } {
  const definition = `indicator.${key}` as const;
  return { key, unit, aggregation, part, definition, ...(of ? { of } : {}) };
}

/**
 * Every indicator of a territory's report, in the order it is read. Sources: MELT, rapport d'activité 2021; ALPES,
 * rapport d'activité synthétique 2023.
 */
export const INDICATORS = [
  indicator('hoursOnOwnOperations', 'HOURS', 'ADDITIVE', 'HERE'),
  indicator('fteOnOwnOperations', 'FTE', 'RATIO', 'HERE', ['hoursOnOwnOperations']),
  indicator('hoursByResidentsHere', 'HOURS', 'ADDITIVE', 'HOME'),
  indicator('residentShareOfOwnOperations', 'RATE', 'RATIO', 'HOME', [
    'hoursByResidentsHere',
    'hoursOnOwnOperations',
  ]),
  indicator('hoursByNonResidentsHere', 'HOURS', 'ADDITIVE', 'RECEIVED'),
  indicator('personsResidentsHere', 'PERSONS', 'DISTINCT', 'HOME'),
  indicator('personsNonResidentsHere', 'PERSONS', 'DISTINCT', 'RECEIVED'),
  indicator('operationsHere', 'OPERATIONS', 'DISTINCT', 'HERE'),
  indicator('publicContractsHere', 'PUBLIC_CONTRACTS', 'DISTINCT', 'HERE'),
  indicator('authoritiesHere', 'AUTHORITIES', 'DISTINCT', 'HERE'),
  indicator('firmsHere', 'FIRMS', 'DISTINCT', 'HERE'),
  indicator('workContractsHere', 'WORK_CONTRACTS', 'DISTINCT', 'HERE'),
  indicator('personsHere', 'PERSONS', 'DISTINCT', 'HERE'),
  indicator('hoursByResidentsElsewhere', 'HOURS', 'ADDITIVE', 'GIVEN'),
  indicator('fteByResidentsElsewhere', 'FTE', 'RATIO', 'GIVEN', ['hoursByResidentsElsewhere']),
  indicator('operationsElsewhereWithResidents', 'OPERATIONS', 'DISTINCT', 'GIVEN'),
  indicator('workContractsOfResidentsElsewhere', 'WORK_CONTRACTS', 'DISTINCT', 'GIVEN'),
  indicator('personsResidentsElsewhere', 'PERSONS', 'DISTINCT', 'GIVEN'),
  indicator('personsQpvResidentsElsewhere', 'PERSONS', 'DISTINCT', 'GIVEN'),
  indicator('hoursByResidents', 'HOURS', 'ADDITIVE', 'RESIDENTS'),
  indicator('personsResidents', 'PERSONS', 'DISTINCT', 'RESIDENTS'),
  indicator('residentElsewhereShareOfMetropolis', 'RATE', 'RATIO', 'GIVEN', [
    'hoursByResidentsElsewhere',
    'hoursMetropolis',
  ]),
  indicator('residentShareOfMetropolis', 'RATE', 'RATIO', 'RESIDENTS', [
    'hoursByResidents',
    'hoursMetropolis',
  ]),
  indicator('hoursManaged', 'HOURS', 'UNION', 'MANAGED'),
  indicator('firmsManaged', 'FIRMS', 'DISTINCT', 'MANAGED'),
  indicator('hoursMetropolis', 'HOURS', 'WHOLE', 'WHOLE'),
] as const;

export type IndicatorKey = (typeof INDICATORS)[number]['key'];

/**
 * Every indicator of the metropolis's year, in the order it is read. The figures are those of the whole: there is nothing
 * to add them to.
 */
export const METROPOLITAN_INDICATORS = [
  indicator('hours', 'HOURS', 'WHOLE', 'WHOLE'),
  indicator('fte', 'FTE', 'RATIO', 'WHOLE', ['hours']),
  indicator('mutualisedHours', 'HOURS', 'WHOLE', 'MUTUALISED'),
  indicator('mutualisedShare', 'RATE', 'RATIO', 'MUTUALISED', ['mutualisedHours', 'hours']),
  indicator('persons', 'PERSONS', 'DISTINCT', 'WHOLE'),
  indicator('workContracts', 'WORK_CONTRACTS', 'DISTINCT', 'WHOLE'),
  indicator('firms', 'FIRMS', 'DISTINCT', 'WHOLE'),
  indicator('authorities', 'AUTHORITIES', 'DISTINCT', 'WHOLE'),
  indicator('operations', 'OPERATIONS', 'DISTINCT', 'WHOLE'),
  indicator('publicContracts', 'PUBLIC_CONTRACTS', 'DISTINCT', 'WHOLE'),
] as const;

/** True when the figures of several territories may be added together. */
export function addsUpOverTerritories(indicator: Indicator): boolean {
  return indicator.aggregation === 'ADDITIVE';
}
