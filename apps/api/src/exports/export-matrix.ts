import type { Scope } from '../database/scope.js';
import { readMatrix } from '../reports/matrix.query.js';
import type { MatrixQuery } from '../reports/matrix.view.js';
import { type CsvColumn, type CsvRow, type CsvValue, orHidden } from './stream-csv.js';

/** The matrix as a table for a spreadsheet: operations in rows, residences in columns, totals at both ends. */
export async function exportMatrix(
  scope: Scope,
  query: MatrixQuery,
): Promise<{ columns: CsvColumn[]; rows: CsvRow[] }> {
  const { territories, rows, columnTotals, grandTotal, hoursElsewhere } = await readMatrix(scope, query);
  const elsewhere = territories.map(({ code }): [string, CsvValue] => [code, orHidden(hoursElsewhere)]);
  const nameOf = new Map(territories.map(({ code, name }) => [code, name]));
  const line = (
    first: string,
    cells: { residence: string; hours: number | null }[],
    total: number | null,
  ): CsvRow => ({
    first,
    ...Object.fromEntries([
      ...elsewhere,
      ...cells.map(({ residence, hours }): [string, CsvValue] => [residence, orHidden(hours)]),
    ]),
    total: orHidden(total),
  });
  return {
    columns: [
      { key: 'first', header: 'Opération / Résidence' },
      ...territories.map(({ code, name }) => ({ key: code, header: name })),
      { key: 'total', header: 'Total' },
    ],
    rows: [
      ...rows.map(({ operation, cells, total }) => line(nameOf.get(operation)!, cells, total)),
      line('Total', columnTotals, grandTotal),
    ],
  };
}
