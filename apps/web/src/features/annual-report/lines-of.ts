import type { Selection } from '../../lib/selection/selection';

type Part = Partial<Selection>;

const here = (territory: string): Part => ({ operationTerritory: territory });
const home = (territory: string): Part => ({ operationTerritory: territory, crossing: 'HOME' });
const inbound = (territory: string): Part => ({ operationTerritory: territory, crossing: 'MUTUALISED' });
const outbound = (territory: string): Part => ({ residenceTerritory: territory, crossing: 'MUTUALISED' });
const residents = (territory: string): Part => ({ residenceTerritory: territory });
const managed = (territory: string): Part => ({ territory });

/** The lines behind each indicator, as a part of the year's hours. */
const LINES: Record<string, (territory: string) => Part> = {
  hoursOnOwnOperations: here,
  fteOnOwnOperations: here,
  hoursByResidentsHere: home,
  residentShareOfOwnOperations: home,
  hoursByNonResidentsHere: inbound,
  personsResidentsHere: home,
  personsNonResidentsHere: inbound,
  operationsHere: here,
  publicContractsHere: here,
  authoritiesHere: here,
  firmsHere: here,
  workContractsHere: here,
  personsHere: here,
  hoursByResidentsElsewhere: outbound,
  fteByResidentsElsewhere: outbound,
  operationsElsewhereWithResidents: outbound,
  workContractsOfResidentsElsewhere: outbound,
  personsResidentsElsewhere: outbound,
  personsQpvResidentsElsewhere: (territory) => ({ ...outbound(territory), qpv: 'true' }),
  hoursByResidents: residents,
  personsResidents: residents,
  residentElsewhereShareOfMetropolis: outbound,
  residentShareOfMetropolis: residents,
  hoursManaged: managed,
  firmsManaged: managed,
  hoursMetropolis: () => ({}),
};

/** The part of the year's hours an indicator is about. */
export function partOf(key: string, territory: string): Part {
  return LINES[key]?.(territory) ?? managed(territory);
}

/** The report's chapters, in the order it is read. */
export const INDICATOR_GROUPS: readonly { group: string; keys: readonly string[] }[] = [
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
