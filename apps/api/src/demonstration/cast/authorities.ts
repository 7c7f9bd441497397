import { type Authority, TERRITORIES, type TerritoryCode } from '../plot/model.js';
import { fictitiousSiret } from './fictitious-siret.js';
import type { Places } from './places.js';

/** How many towns of its own each territory works for, beside those that build everywhere. */
const TOWNS: Readonly<Record<TerritoryCode, number>> = {
  LILLE: 3,
  ROUBAISIS: 6,
  LYS_TOURCOING: 6,
  NORD_OUEST: 5,
  VAL_DE_MARQUE: 4,
  WEPPES_ARMENTIERES: 6,
  MELANTOIS: 5,
};

/** Buyers who build in every territory; the landlords and companies are invented. */
const EVERYWHERE = [
  'Métropole Européenne de Lille',
  'Département du Nord',
  'Région Hauts-de-France',
  'Office de l’habitat du Ferrain',
  'Toits de Flandre Habitat',
  'Société d’équipement de la Deûle',
  'Centre hospitalier des Tisserands',
] as const;

const LILLE = '59350';

/** The authorities that buy in each territory: its towns and those of everywhere. Lys-Tourcoing: 6 + 7 = 13. */
export function foundAuthorities(places: Places): Map<TerritoryCode, Authority[]> {
  let rank = 0;
  const found = (name: string, communeCode: string): Authority => {
    rank += 1;
    return { id: rank, siret: fictitiousSiret(rank), name, communeCode };
  };
  const everywhere = EVERYWHERE.map((name) => found(name, LILLE));
  return new Map(
    TERRITORIES.map((territory) => {
      const towns = places.largest(territory, TOWNS[territory]);
      return [
        territory,
        [...towns.map(({ code, name }) => found(`Ville ${ofTown(name)}`, code)), ...everywhere],
      ];
    }),
  );
}

/** 'de Tourcoing', 'd’Halluin', 'du Maisnil', 'de La Madeleine'. */
function ofTown(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  return /^[AEIOUÉH]/.test(name) ? `d’${name}` : `de ${name}`;
}
