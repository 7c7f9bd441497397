import {
  hoursBetween,
  type MutualisationMatrix,
  mutualisationMatrix,
} from '@clausier/domain/mutualisation/matrix';
import {
  crossTerritoryHours,
  reconcile,
  territoryHours,
} from '@clausier/domain/mutualisation/territory-hours';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { Actor } from '../platform/actor.js';
import { hideSmallCells } from './hide-small-cells.js';
import type { MatrixQuery, MatrixTerritory, MatrixView, TerritoryBalance } from './matrix.view.js';
import { cellKey, readCells, readSmallCells, sourceOf } from './matrix-cells.query.js';
import { monthsOf } from './selection.js';

type KnownTerritory = MatrixTerritory & { id: number };

/**
 * Who works where: rows are territories of operations, columns territories of residence, each hour in one cell. Cells
 * about fewer than five persons are hidden, except from the house that sees these persons.
 */
export async function readMatrix(scope: Scope, query: MatrixQuery): Promise<MatrixView> {
  monthsOf(query);
  const cells = await readCells(scope, query);
  const matrix = mutualisationMatrix(cells);
  const small = await readSmallCells(scope, query, cells);
  const all = await scope.rows<KnownTerritory>(sql`
    select id, code, name, is_outside as "isOutside" from territory order by is_outside, sort_order, code`);
  const isOutsideUsed = matrix.residenceTerritories.includes(null);
  const territories = all.filter(({ isOutside }) => !isOutside || isOutsideUsed);
  const hidden = hiddenCells(scope.actor, territories, matrix, small);
  return viewOf(matrix, territories, hidden, query);
}

/** A territory as the domain names it: null is outside. */
const placeOf = ({ code, isOutside }: MatrixTerritory): string | null => (isOutside ? null : code);

function hiddenCells(
  actor: Actor,
  territories: readonly KnownTerritory[],
  matrix: MutualisationMatrix,
  small: ReadonlySet<string>,
): Set<string> {
  if (small.size === 0) return new Set();
  const table = territories.flatMap((operation, row) =>
    operation.isOutside
      ? []
      : territories.map((residence, column) => ({
          row,
          column,
          key: cellKey(operation.code, placeOf(residence)),
          hours: hoursBetween(matrix, operation.code, placeOf(residence)),
          isSmall: small.has(cellKey(operation.code, placeOf(residence))),
          isKnown: actor.territoryId === operation.id || actor.territoryId === residence.id,
        })),
  );
  const hidden = hideSmallCells(table);
  return new Set(table.filter((cell) => hidden.has(cell)).map(({ key }) => key));
}

function viewOf(
  matrix: MutualisationMatrix,
  territories: readonly KnownTerritory[],
  hidden: ReadonlySet<string>,
  query: MatrixQuery,
): MatrixView {
  const houses = territories.filter(({ isOutside }) => !isOutside);
  const totals = new Map(matrix.residenceTerritories.map((place, at) => [place, matrix.columnTotals[at]!]));
  const cell = (operation: string, residence: KnownTerritory) => ({
    residence: residence.code,
    hours: hidden.has(cellKey(operation, placeOf(residence)))
      ? null
      : hoursBetween(matrix, operation, placeOf(residence)),
  });
  return {
    territories: territories.map(({ id: _, ...territory }) => territory),
    rows: houses.map(({ code }) => ({
      operation: code,
      cells: territories.map((residence) => cell(code, residence)),
      total: territoryHours(matrix, code).onOwnOperations,
    })),
    columnTotals: territories.map((residence) => ({
      residence: residence.code,
      hours: totals.get(placeOf(residence)) ?? 0,
    })),
    grandTotal: matrix.grandTotal,
    mutualisedHours: crossTerritoryHours(matrix),
    hasHiddenCells: hidden.size > 0,
    balances: houses.map(({ code }) => balanceOf(matrix, code, hidden.has(cellKey(code, code)))),
    reconciliation: reconcile(matrix),
    source: sourceOf(query),
    readAt: new Date().toISOString(),
  };
}

function balanceOf(matrix: MutualisationMatrix, code: string, isHidden: boolean): TerritoryBalance {
  const hours = territoryHours(matrix, code);
  const net = hours.byResidents - hours.onOwnOperations;
  if (!isHidden) return { ...hours, net };
  return {
    ...hours,
    byResidentsHere: null,
    byNonResidentsHere: null,
    byResidentsElsewhere: null,
    managed: null,
    net,
  };
}
