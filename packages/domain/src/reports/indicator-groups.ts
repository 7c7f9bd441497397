import type { INDICATORS, METROPOLITAN_INDICATORS } from './indicators.js';

type Key = (typeof INDICATORS)[number]['key'];
type MetropolitanKey = (typeof METROPOLITAN_INDICATORS)[number]['key'];

/** A chapter of a report: the keys of its indicators, in the order they are read. */
export interface IndicatorGroup<K extends string = string> {
  readonly group: string;
  readonly keys: readonly K[];
}

/** The chapters of a territory's report, as the two published reports tell them. */
export const INDICATOR_GROUPS: readonly IndicatorGroup<Key>[] = [
  {
    group: 'here',
    keys: [
      'hoursOnOwnOperations',
      'fteOnOwnOperations',
      'hoursByResidentsHere',
      'residentShareOfOwnOperations',
      'hoursByNonResidentsHere',
      'operationsHere',
      'publicContractsHere',
      'authoritiesHere',
      'firmsHere',
      'workContractsHere',
      'personsHere',
      'personsResidentsHere',
      'personsNonResidentsHere',
    ],
  },
  {
    group: 'elsewhere',
    keys: [
      'hoursByResidentsElsewhere',
      'fteByResidentsElsewhere',
      'operationsElsewhereWithResidents',
      'workContractsOfResidentsElsewhere',
      'personsResidentsElsewhere',
      'personsQpvResidentsElsewhere',
    ],
  },
  {
    group: 'whole',
    keys: [
      'hoursManaged',
      'hoursByResidents',
      'personsResidents',
      'firmsManaged',
      'residentElsewhereShareOfMetropolis',
      'residentShareOfMetropolis',
      'hoursMetropolis',
    ],
  },
];

/** The one chapter of the metropolis's report. */
export const METROPOLITAN_GROUPS: readonly IndicatorGroup<MetropolitanKey>[] = [
  {
    group: 'metropolis',
    keys: [
      'hours',
      'fte',
      'mutualisedHours',
      'mutualisedShare',
      'persons',
      'workContracts',
      'firms',
      'authorities',
      'operations',
      'publicContracts',
    ],
  },
];

/** The figures a territory's report begins with. */
export const KEY_INDICATORS: readonly Key[] = [
  'hoursManaged',
  'hoursOnOwnOperations',
  'hoursByResidents',
  'firmsManaged',
];

/** The figures the metropolis's report begins with. */
export const METROPOLITAN_KEY_INDICATORS: readonly MetropolitanKey[] = [
  'hours',
  'fte',
  'mutualisedShare',
  'persons',
];
