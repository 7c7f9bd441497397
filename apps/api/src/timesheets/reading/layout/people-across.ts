import { type Cell, textOf } from '../cells/cell.js';
import { readCellHours, saysNoHours } from '../cells/cell-hours.js';
import { sampledRows } from './columns-by-content.js';
import type { Table } from './find-tables.js';

const NAME = /^(?:(?:M|Mr|Mme|Mlle)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*){1,3}$/u;

/** Rows a title may take before people are named, in a sheet whose headings are not understood. */
const LOOKED_AT = 6;

/** True for people over columns of hours, their days or months down: 'Jour', 'DUPONT Zoé', 'MARTIN Ali'. */
export function hasPeopleAcross(table: Table): boolean {
  const rows = sampledRows(table).map(({ cells }) => cells);
  if (
    areOver(
      table.columns.map(({ heading }) => heading),
      rows,
    )
  )
    return true;
  return rows.slice(0, LOOKED_AT).some((row, index) => areOver(row.map(textOf), rows.slice(index + 1)));
}

function areOver(texts: readonly string[], below: readonly (readonly Cell[])[]): boolean {
  return texts.filter((text, column) => NAME.test(text) && holdsHours(below, column)).length > 1;
}

function holdsHours(rows: readonly (readonly Cell[])[], column: number): boolean {
  const filled = rows.map((cells) => cells[column]).filter((cell) => !saysNoHours(cell));
  return filled.length > 0 && filled.every((cell) => readCellHours(cell).ok);
}
