import { CLAUSE_KIND_CODES } from '@clausier/domain/contracts/clause-kinds';
import { AGE_BANDS } from '@clausier/domain/participants/age-band';
import { CRITERION_GROUPS } from '@clausier/domain/participants/eligibility/criterion-groups';
import { CONTRACT_TYPES, ENGAGEMENT_MODES } from '@clausier/domain/participants/hiring/employment';
import { AUTHORITIES_EACH, COMMUNES_EACH, FIRMS_EACH, TERRITORIES } from './france/sizes.js';

/** A territory by its rank, the larger ones more often, as hours are. */
export const someTerritory = (chance: () => number): number => 1 + Math.floor(chance() ** 2 * TERRITORIES);

export const codeOf = (territory: number): string => `N${String(territory).padStart(3, '0')}`;
const near = (territory: number, chance: () => number) =>
  chance() < 0.6 ? territory : 1 + ((territory - 1 + Math.floor(chance() * 7)) % TERRITORIES);
const one = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)]!;

/** Every filter of the totals, as a value somebody of this territory could ask for. */
const FILTERS: Record<string, (territory: number, chance: () => number) => string | number> = {
  operationTerritory: (territory, chance) => codeOf(near(territory, chance)),
  residenceTerritory: (territory, chance) => codeOf(near(territory, chance)),
  territory: (territory) => codeOf(territory),
  operationCommune: (territory, chance) =>
    10_000 + (territory - 1) * COMMUNES_EACH + Math.floor(chance() * COMMUNES_EACH),
  residenceCommune: (territory, chance) =>
    10_000 + (territory - 1) * COMMUNES_EACH + Math.floor(chance() * COMMUNES_EACH),
  authority: (territory, chance) =>
    1000 + (territory - 1) * AUTHORITIES_EACH + Math.floor(chance() * AUTHORITIES_EACH),
  firm: (territory, chance) => 1000 + (territory - 1) * FIRMS_EACH + Math.floor(chance() * FIRMS_EACH),
  operation: (territory, chance) => 1 + Math.floor(chance() * 500) + territory,
  crossing: (_, chance) => one(['HOME', 'MUTUALISED'], chance),
  clauseKind: (_, chance) => one(CLAUSE_KIND_CODES, chance),
  engagementMode: (_, chance) => one(ENGAGEMENT_MODES, chance),
  contractType: (_, chance) => one(CONTRACT_TYPES, chance),
  criterionGroup: (_, chance) => one(CRITERION_GROUPS, chance),
  sex: (_, chance) => one(['F', 'M'], chance),
  ageBand: (_, chance) => one(AGE_BANDS, chance),
  qpv: () => 'true',
};

/** A combination of none to all of the filters, as the end of an address. */
export function someFilters(territory: number, chance: () => number): string {
  const density = chance() ** 2;
  return Object.entries(FILTERS)
    .filter(() => chance() < density)
    .map(([name, value]) => `&${name}=${value(territory, chance)}`)
    .join('');
}

/** The places a metropolis may be told about: its other filters are answered without reading anything. */
export function somePlaces(territory: number, chance: () => number): string {
  return ['operationTerritory', 'residenceTerritory', 'territory', 'crossing']
    .filter(() => chance() < 0.35)
    .map((name) => `&${name}=${FILTERS[name]!(territory, chance)}`)
    .join('');
}
