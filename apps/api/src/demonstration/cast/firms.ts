import type { FirmKind } from '@clausier/domain/contracts/firm-kinds';
import { type Firm, TERRITORIES, type TerritoryCode } from '../plot/model.js';
import type { Dice } from './dice.js';
import { fictitiousSiret } from './fictitious-siret.js';
import {
  AGENCIES,
  QUALIFIERS,
  SHOWCASE_FIRMS,
  SHOWCASE_STRUCTURE,
  SIZES,
  STRUCTURES,
  TRADES_OF_FIRMS,
} from './firm-names.js';
import { FAMILY_NAMES, MEN, WOMEN } from './person-names.js';
import type { Places } from './places.js';

export interface Firms {
  readonly all: readonly Firm[];
  readonly agencies: readonly Firm[];
  readonly holders: ReadonlyMap<TerritoryCode, readonly Firm[]>;
  readonly structures: ReadonlyMap<TerritoryCode, readonly Firm[]>;
}

const FIRST_RANK = 10_000;

/**
 * Invented firms. A territory's works are held by its own list, so that the firms of a published house are counted:
 * Lys-Tourcoing 28 + 8 + 24 agencies = 60, Nord-Ouest 20 + 7 + 24 = 51.
 */
export function foundFirms(dice: Dice, places: Places): Firms {
  const all: Firm[] = [];
  const taken = new Set<string>();
  const found = (name: string, kind: FirmKind, territory: TerritoryCode): Firm => {
    const firm = {
      id: all.length + 1,
      siret: fictitiousSiret(FIRST_RANK + all.length),
      name,
      kind,
      communeCode: places.site(territory).code,
      contactName: `${dice.pick(dice.chance(50) ? WOMEN : MEN)} ${dice.pick(FAMILY_NAMES)}`,
    };
    taken.add(name);
    all.push(firm);
    return firm;
  };
  const nameOf = (first: string): string => {
    const free = QUALIFIERS.map((qualifier) => `${first} ${qualifier}`).filter((name) => !taken.has(name));
    return dice.pick(free);
  };
  const agencies = AGENCIES.map(([name, kind]) => found(name, kind, dice.pick(TERRITORIES)));
  const holders = new Map<TerritoryCode, Firm[]>();
  const structures = new Map<TerritoryCode, Firm[]>();
  for (const territory of TERRITORIES) {
    const known: readonly string[] = territory === 'LYS_TOURCOING' ? SHOWCASE_FIRMS : [];
    const [firms, partners] = SIZES[territory];
    holders.set(
      territory,
      listOf(firms, (rank) =>
        found(known[rank] ?? nameOf(dice.pick(TRADES_OF_FIRMS)), 'ENTREPRISE', territory),
      ),
    );
    structures.set(
      territory,
      listOf(partners, (rank) => {
        if (territory === 'LYS_TOURCOING' && rank === 0) return found(...SHOWCASE_STRUCTURE, territory);
        const [first, kind] = dice.pick(STRUCTURES);
        return found(nameOf(first), kind, territory);
      }),
    );
  }
  return { all, agencies, holders, structures };
}

function listOf(count: number, make: (rank: number) => Firm): Firm[] {
  return Array.from({ length: count }, (_, rank) => make(rank));
}
