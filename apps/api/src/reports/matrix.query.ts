import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { type KnownCell, readKnownCells } from './known-cells.query.js';
import type { MatrixQuery, MatrixTerritory, MatrixView, TerritoryBalance } from './matrix.view.js';
import { monthsOf } from './selection/selection.js';
import type { Pair, Places } from './told/programme.js';
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
  const own = scope.actor.territoryId;
  const hoursOf = addKnown(told, known, own);
  const territories = all.filter(({ id, isOutside }) => !isOutside || hoursOf({ residence: id }) !== 0);
  const pairs = [...(told.pairs ?? []), ...ownPairs(territories, own)];
  const view = viewOf(territories, pairs, hoursOf);
  return {
    ...view,
    hasHiddenCells:
      told.pairs === null || view.rows.some(({ cells }) => cells.some(({ hours }) => hours === null)),
    hoursElsewhere: told.pairs === null ? null : 0,
    hiddenReason: told.hiddenReason,
    statedOn: told.statedOn,
  };
}

/** The row and the column of a house, which it reads live. */
function ownPairs(territories: readonly Territory[], own: number | null): Pair[] {
  if (own === null) return [];
  const others = territories.filter(({ id, isOutside }) => id !== own && !isOutside);
  return [
    ...territories.map(({ id }) => ({ operation: own, residence: id })),
    ...others.map(({ id }) => ({ operation: id, residence: own })),
  ];
}

/** The told hours with those the actor knows, which are not among them. */
function addKnown(told: ToldTable, known: readonly KnownCell[], own: number | null): HoursOf {
  const live = sumsOf(known);
  return (places) => {
    const { operation, residence } = places;
    const hours = live.get(nameOf(places)) ?? 0;
    if (own !== null && (operation === own || residence === own)) return hours;
    const others = told.hours(places);
    return others === null ? null : others + hours;
  };
}

const nameOf = ({ operation, residence, crossing }: Places): string =>
  `${operation}/${residence}/${crossing}`;

/** The known hours under every name of a matrix. */
function sumsOf(known: readonly KnownCell[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of known) {
    const { hours } = cell;
    const crossed = cell.operation === cell.residence ? ('HOME' as const) : ('MUTUALISED' as const);
    for (const operation of [cell.operation, undefined])
      for (const residence of [cell.residence, undefined])
        for (const crossing of [crossed, undefined]) {
          const name = nameOf({ operation, residence, crossing });
          sums.set(name, (sums.get(name) ?? 0) + hours);
        }
  }
  return sums;
}

type TableOfMatrix = Omit<MatrixView, 'hiddenReason' | 'statedOn' | 'hoursElsewhere' | 'hasHiddenCells'>;

function viewOf(territories: readonly Territory[], pairs: readonly Pair[], hoursOf: HoursOf): TableOfMatrix {
  const houses = territories.filter(({ isOutside }) => !isOutside);
  const codes = new Map(territories.map(({ id, code }) => [id, code]));
  const shown = pairs.filter(({ residence }) => codes.has(residence));
  const cells = Map.groupBy(shown, ({ operation }) => operation);
  const rows = houses.map(({ id, code }) => ({
    operation: code,
    cells: (cells.get(id) ?? []).map((pair) => ({
      residence: codes.get(pair.residence)!,
      hours: hoursOf(pair),
    })),
    total: hoursOf({ operation: id }),
  }));
  return {
    territories: territories.map(({ id: _, ...territory }) => territory),
    rows,
    columnTotals: territories.map(({ id, code }) => ({ residence: code, hours: hoursOf({ residence: id }) })),
    grandTotal: hoursOf({}),
    mutualisedHours: hoursOf({ crossing: 'MUTUALISED' }),
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
