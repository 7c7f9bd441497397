import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { type KnownCell, readKnownCells } from './known-cells.query.js';
import type { MatrixQuery, MatrixTerritory, MatrixView, TerritoryBalance } from './matrix.view.js';
import { monthsOf } from './selection/selection.js';
import type { Places } from './told/programme.js';
import { readToldTable, type ToldTable } from './told/told-table.query.js';

type Territory = MatrixTerritory & { id: number };

/** Hours of the metropolis under any name of a matrix; null when hidden. */
type HoursOf = (places: Places) => number | null;

/**
 * Who works where: rows are territories of operations, columns territories of residence, each hour in one cell. A house
 * reads its own row and column live, since it sees these persons; all other hours are told as they are released.
 */
export async function readMatrix(scope: Scope, query: MatrixQuery): Promise<MatrixView> {
  monthsOf(query);
  const told = await readToldTable(scope, query);
  const known = await readKnownCells(scope, query);
  const all = await scope.rows<Territory>(sql`
    select id, code, name, is_outside as "isOutside" from territory order by is_outside, sort_order, code`);
  const hoursOf = addKnown(told, known, scope.actor.territoryId);
  const territories = all.filter(({ id, isOutside }) => !isOutside || hoursOf({ residence: id }) !== 0);
  return { ...viewOf(territories, hoursOf), hiddenReason: told.hiddenReason, statedOn: told.statedOn };
}

/** The told hours with those the actor knows, which are not among them. */
function addKnown(told: ToldTable, known: readonly KnownCell[], own: number | null): HoursOf {
  return (places) => {
    const { operation, residence, crossing } = places;
    const live = known
      .filter(
        (cell) =>
          (operation ?? cell.operation) === cell.operation &&
          (residence ?? cell.residence) === cell.residence &&
          (crossing === undefined || (crossing === 'HOME') === (cell.operation === cell.residence)),
      )
      .reduce((sum, { hours }) => sum + hours, 0);
    if (own !== null && (operation === own || residence === own)) return live;
    const others = told.hours(places);
    return others === null ? null : others + live;
  };
}

function viewOf(
  territories: readonly Territory[],
  hoursOf: HoursOf,
): Omit<MatrixView, 'hiddenReason' | 'statedOn'> {
  const houses = territories.filter(({ isOutside }) => !isOutside);
  const rows = houses.map(({ id, code }) => ({
    operation: code,
    cells: territories.map((residence) => ({
      residence: residence.code,
      hours: hoursOf({ operation: id, residence: residence.id }),
    })),
    total: hoursOf({ operation: id }),
  }));
  return {
    territories: territories.map(({ id: _, ...territory }) => territory),
    rows,
    columnTotals: territories.map(({ id, code }) => ({ residence: code, hours: hoursOf({ residence: id }) })),
    grandTotal: hoursOf({}),
    mutualisedHours: hoursOf({ crossing: 'MUTUALISED' }),
    hasHiddenCells: rows.some(({ cells }) => cells.some(({ hours }) => hours === null)),
    balances: houses.map((house) => balanceOf(house, hoursOf)),
    reconciliation: reconciliationOf(territories, hoursOf),
    readAt: new Date().toISOString(),
  };
}

const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;
const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

function balanceOf({ id, code }: Territory, hoursOf: HoursOf): TerritoryBalance {
  const home = hoursOf({ operation: id, residence: id });
  const onOwnOperations = hoursOf({ operation: id });
  const byResidents = hoursOf({ residence: id });
  return {
    territory: code,
    byResidentsHere: home,
    byNonResidentsHere: minus(onOwnOperations, home),
    byResidentsElsewhere: minus(byResidents, home),
    onOwnOperations,
    byResidents,
    managed: minus(plus(onOwnOperations, byResidents), home),
    net: minus(byResidents, onOwnOperations),
  };
}

/** Each hour that crosses from one house to another is in two houses' figures; those of people from outside are in one. */
function reconciliationOf(territories: readonly Territory[], hoursOf: HoursOf): MatrixView['reconciliation'] {
  const metropolitanTotal = hoursOf({});
  const outside = territories
    .filter(({ isOutside }) => isOutside)
    .reduce<number | null>((sum, { id }) => plus(sum, hoursOf({ residence: id })), 0);
  const countedTwice = minus(hoursOf({ crossing: 'MUTUALISED' }), outside);
  return { sumOfManaged: plus(metropolitanTotal, countedTwice), countedTwice, metropolitanTotal };
}
