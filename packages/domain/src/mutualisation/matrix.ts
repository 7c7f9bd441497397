import { addHours, type Hours, NO_HOURS, sumHours } from '../hours/hours.js';

/** Hours of one pair of territories: where the work was done, where the worker lives. */
export interface MutualisationCell {
  readonly operationTerritory: string;
  /** null: the worker lives outside every territory of the metropolis. */
  readonly residenceTerritory: string | null;
  readonly hours: Hours;
}

/**
 * Hours by territory of the operation (rows) and of residence (columns). Every hour is in exactly one cell: the
 * grand total is the metropolitan total, counted once.
 */
export interface MutualisationMatrix {
  readonly operationTerritories: readonly string[];
  /** Sorted, with null (outside) last when somebody lives there. */
  readonly residenceTerritories: readonly (string | null)[];
  /** cells[row][column], zero where nobody worked. */
  readonly cells: readonly (readonly Hours[])[];
  readonly rowTotals: readonly Hours[];
  readonly columnTotals: readonly Hours[];
  readonly grandTotal: Hours;
}

/** Builds the matrix; several cells of the same pair add up, so that ledger lines can be given as they are. */
export function mutualisationMatrix(cells: readonly MutualisationCell[]): MutualisationMatrix {
  const operationTerritories = [...new Set(cells.map((cell) => cell.operationTerritory))].sort();
  const residenceTerritories = [...new Set(cells.map((cell) => cell.residenceTerritory))].sort(outsideLast);
  const rowOf = positions(operationTerritories);
  const columnOf = positions(residenceTerritories);
  const table = operationTerritories.map(() => residenceTerritories.map(() => NO_HOURS));
  for (const { operationTerritory, residenceTerritory, hours } of cells) {
    const row = table[rowOf.get(operationTerritory)!]!;
    const column = columnOf.get(residenceTerritory)!;
    row[column] = addHours(row[column]!, hours);
  }
  const columnTotals = residenceTerritories.map((_, column) => sumHours(table.map((row) => row[column]!)));
  return {
    operationTerritories,
    residenceTerritories,
    cells: table,
    rowTotals: table.map((row) => sumHours(row)),
    columnTotals,
    grandTotal: sumHours(columnTotals),
  };
}

/** The hours of one pair of territories, zero when there are none. */
export function hoursBetween(
  matrix: MutualisationMatrix,
  operationTerritory: string,
  residenceTerritory: string | null,
): Hours {
  const row = matrix.operationTerritories.indexOf(operationTerritory);
  const column = matrix.residenceTerritories.indexOf(residenceTerritory);
  return matrix.cells[row]?.[column] ?? NO_HOURS;
}

/** The matrix as cells again, empty ones left out. */
export function cellsOf(matrix: MutualisationMatrix): MutualisationCell[] {
  return matrix.operationTerritories.flatMap((operationTerritory, row) =>
    matrix.residenceTerritories
      .map((residenceTerritory, column) => ({
        operationTerritory,
        residenceTerritory,
        hours: matrix.cells[row]![column]!,
      }))
      .filter(({ hours }) => hours !== 0),
  );
}

function positions<Key>(keys: readonly Key[]): Map<Key, number> {
  return new Map(keys.map((key, position) => [key, position]));
}

function outsideLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
