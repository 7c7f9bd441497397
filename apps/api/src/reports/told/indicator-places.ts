import type { CountedIndicators } from '../indicators.query.js';
import type { Places } from './programme.js';

/**
 * The hours each indicator of a territory is about, by its id: an indicator is told when these hours are, as of the same
 * release.
 */
export function placesOfIndicators(territory: number): Record<keyof CountedIndicators, Places> {
  const here = { operation: territory };
  const residents = { residence: territory };
  const home = { operation: territory, residence: territory };
  const received = { operation: territory, crossing: 'MUTUALISED' } as const;
  const given = { residence: territory, crossing: 'MUTUALISED' } as const;
  const managed = { managed: territory };
  return {
    hoursOnOwnOperations: here,
    hoursByResidentsHere: home,
    hoursByNonResidentsHere: received,
    personsResidentsHere: home,
    personsNonResidentsHere: received,
    operationsHere: here,
    publicContractsHere: here,
    authoritiesHere: here,
    firmsHere: here,
    workContractsHere: here,
    personsHere: here,
    hoursByResidentsElsewhere: given,
    operationsElsewhereWithResidents: given,
    workContractsOfResidentsElsewhere: given,
    personsResidentsElsewhere: given,
    personsQpvResidentsElsewhere: given,
    hoursByResidents: residents,
    personsResidents: residents,
    hoursManaged: managed,
    firmsManaged: managed,
    hoursMetropolis: {},
  };
}
