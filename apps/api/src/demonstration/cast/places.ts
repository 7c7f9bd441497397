import { readCommunes, readTerritories } from '../../reference/geo-assets.js';
import { RESIDENCES, type ResidenceCode, type TerritoryCode } from '../plot/model.js';
import type { Dice } from './dice.js';

type Weighted = readonly [communeCode: string, population: number];

export interface Place {
  readonly code: string;
  readonly name: string;
}

/** Where people live and works stand, drawn by population. */
export interface Places {
  home(residence: ResidenceCode, isQpv: boolean): string;
  site(territory: TerritoryCode): Place;
  /** The most populated communes of a territory. */
  largest(territory: TerritoryCode, count: number): Place[];
  hasQpv(residence: ResidenceCode): boolean;
}

/** Communes around the metropolis where some participants live. Source: Code officiel géographique, INSEE. */
export const NEIGHBOURS = [
  { code: '59043', name: 'Bailleul' },
  { code: '59178', name: 'Douai' },
  { code: '59295', name: 'Hazebrouck' },
  { code: '59431', name: 'Nieppe' },
  { code: '59449', name: 'Orchies' },
  { code: '62427', name: 'Hénin-Beaumont' },
  { code: '62498', name: 'Lens' },
] as const;

/** Communes where the demonstration lets people live in a priority district (QPV). */
const WITH_QPV = new Set([
  ...['59350', '59360', '59512', '59650', '59163', '59299', '59599', '59328', '59378'],
  ...['59009', '59410', '59017', '59560', '59648'],
]);

export function placesOf(dice: Dice): Places {
  const names = new Map(readCommunes().map(({ code, name }) => [code, name]));
  const everywhere = communesByResidence();
  const drawn = (code: string): Place => ({ code, name: names.get(code)! });
  return {
    home: (residence, isQpv) =>
      dice.weigh(everywhere.get(residence)!.filter(([code]) => !isQpv || WITH_QPV.has(code))),
    site: (territory) => drawn(dice.weigh(everywhere.get(territory)!)),
    largest: (territory, count) =>
      [...everywhere.get(territory)!]
        .sort(([, a], [, b]) => b - a)
        .slice(0, count)
        .map(([code]) => drawn(code)),
    hasQpv: (residence) => everywhere.get(residence)!.some(([code]) => WITH_QPV.has(code)),
  };
}

function communesByResidence(): Map<ResidenceCode, Weighted[]> {
  const population = new Map(readCommunes().map((commune) => [commune.code, commune.population ?? 0]));
  const territories = readTerritories();
  return new Map(
    RESIDENCES.map((residence) => {
      const attached = territories.find(({ code }) => code === residence)!.communes;
      const current = attached.filter(({ validTo }) => validTo === null);
      const inside = current.map(({ commune }): Weighted => [commune, population.get(commune)!]);
      return [residence, inside.length > 0 ? inside : NEIGHBOURS.map(({ code }): Weighted => [code, 1])];
    }),
  );
}
