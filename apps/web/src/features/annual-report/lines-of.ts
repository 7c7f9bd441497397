import type { Selection } from '../../lib/selection/selection';

type Part = Partial<Selection>;

const here = (territory: string): Part => ({ operationTerritory: territory });
const home = (territory: string): Part => ({ operationTerritory: territory, crossing: 'HOME' });
const inbound = (territory: string): Part => ({ operationTerritory: territory, crossing: 'MUTUALISED' });
const outbound = (territory: string): Part => ({ residenceTerritory: territory, crossing: 'MUTUALISED' });
const residents = (territory: string): Part => ({ residenceTerritory: territory });
const managed = (territory: string): Part => ({ territory });
const whole = (): Part => ({});
const mutualised = (): Part => ({ crossing: 'MUTUALISED' });

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
  hoursMetropolis: whole,
  mutualisedHours: mutualised,
  mutualisedShare: mutualised,
};

/** The part of the year's hours an indicator is about. */
export function partOf(key: string, place: string, isMetropolis: boolean): Part {
  return LINES[key]?.(place) ?? (isMetropolis ? whole() : managed(place));
}
