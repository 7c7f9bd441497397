import { textOf } from '../cells/cell.js';
import type { ColumnRole } from '../column-roles.js';
import type { Confidence, FoundColumn, FoundTable } from '../statement-view.js';
import { fitOf, sampledRows } from './columns-by-content.js';
import type { Table } from './find-tables.js';
import { columnsOf } from './hours/made-hours.js';
import type { TableLayout } from './table-layout.js';

const SAMPLES = 3;
const MOSTLY = 0.8;

/** A table as it is shown to be confirmed: what each column is taken for, how surely, and its first cells. */
export function foundTable(table: Table, layout: TableLayout): FoundTable {
  const roles = new Map(
    (Object.entries(layout.columns) as [ColumnRole, number][]).map(([role, at]) => [at, role]),
  );
  const made = layout.made === null ? [] : columnsOf(layout.made);
  for (const column of [...layout.values.map((value) => value.column), ...made]) roles.set(column, 'hours');
  const sample = sampledRows(table);
  const columns = table.columns.map(({ heading, role: announced }, column): FoundColumn => {
    const samples: string[] = [];
    for (const { cells } of sample) {
      const text = textOf(cells[column]);
      if (text !== '' && samples.push(text) >= SAMPLES) break;
    }
    const role = roles.get(column) ?? null;
    return {
      column,
      heading,
      samples,
      role,
      confidence: confidenceOf(table, column, role, announced === role),
    };
  });
  const rowCount = table.rows.filter(({ nature }) => nature === 'HOURS').length;
  return { sheet: table.sheet, headingRow: table.headingRow, rowCount, columns };
}

function confidenceOf(
  table: Table,
  column: number,
  role: ColumnRole | null,
  isAnnounced: boolean,
): Confidence {
  if (role === null) return 'NONE';
  return isAnnounced && fitOf(table, column, role) >= MOSTLY ? 'CERTAIN' : 'LIKELY';
}
