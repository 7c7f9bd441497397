import { type Hours, NO_HOURS, subtractHours, sumHours } from '../hours/hours.js';
import { hoursBetween, type MutualisationMatrix } from './matrix.js';

/** The hours of one territory, each under the name its report uses. */
export interface TerritoryHours {
  readonly territory: string;
  /** By residents, on the territory's own operations. */
  readonly byResidentsHere: Hours;
  /** By people living elsewhere, on the territory's own operations. */
  readonly byNonResidentsHere: Hours;
  /** By residents, on operations of other territories. */
  readonly byResidentsElsewhere: Hours;
  /** All hours on the territory's operations. */
  readonly onOwnOperations: Hours;
  /** All hours of the territory's residents, wherever they worked. */
  readonly byResidents: Hours;
  /** "Heures gérées": operation here OR resident here, each hour once. Does not add up over territories. */
  readonly managed: Hours;
}

/** Reads the hours of one territory out of the matrix. */
export function territoryHours(matrix: MutualisationMatrix, territory: string): TerritoryHours {
  const byResidentsHere = hoursBetween(matrix, territory, territory);
  const onOwnOperations = totalOf(matrix.operationTerritories, matrix.rowTotals, territory);
  const byResidents = totalOf(matrix.residenceTerritories, matrix.columnTotals, territory);
  const byNonResidentsHere = subtractHours(onOwnOperations, byResidentsHere);
  const byResidentsElsewhere = subtractHours(byResidents, byResidentsHere);
  return {
    territory,
    byResidentsHere,
    byNonResidentsHere,
    byResidentsElsewhere,
    onOwnOperations,
    byResidents,
    managed: sumHours([byResidentsHere, byNonResidentsHere, byResidentsElsewhere]),
  };
}

function totalOf(keys: readonly (string | null)[], totals: readonly Hours[], territory: string): Hours {
  return totals[keys.indexOf(territory)] ?? NO_HOURS;
}

/** Every territory of the matrix, as operation or as residence, in order. */
export function territoriesOf(matrix: MutualisationMatrix): string[] {
  const residences = matrix.residenceTerritories.filter((territory) => territory !== null);
  return [...new Set([...matrix.operationTerritories, ...residences])].sort();
}

/** How the sum of the houses' figures comes down to the metropolitan total. */
export interface Reconciliation {
  readonly sumOfManaged: Hours;
  /** Hours that crossed from one territory to another: two houses manage each of them. */
  readonly countedTwice: Hours;
  /** sumOfManaged - countedTwice, equal to the matrix's grand total. */
  readonly metropolitanTotal: Hours;
}

/** Shows that each cross-territory hour, counted in two houses, is counted once for the metropolis. */
export function reconcile(matrix: MutualisationMatrix): Reconciliation {
  const territories = territoriesOf(matrix);
  const sumOfManaged = sumHours(territories.map((territory) => territoryHours(matrix, territory).managed));
  const countedTwice = sumHours(
    territories.flatMap((here) =>
      territories.filter((there) => there !== here).map((there) => hoursBetween(matrix, here, there)),
    ),
  );
  return { sumOfManaged, countedTwice, metropolitanTotal: subtractHours(sumOfManaged, countedTwice) };
}

/** Hours done outside the worker's own territory: the whole cross-territory mutualisation, outside included. */
export function crossTerritoryHours(matrix: MutualisationMatrix): Hours {
  const atHome = territoriesOf(matrix).map((territory) => hoursBetween(matrix, territory, territory));
  return subtractHours(matrix.grandTotal, sumHours(atHome));
}
