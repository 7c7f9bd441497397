import type { components } from '../../../../lib/api/schema.gen';
import { readBlock, writeBlock } from '../../../../lib/clipboard/block';
import type { StatementRow } from '../../use-this-month';
import { type GridColumn, isField, writtenIn } from '../cells/row-fields';
import type { Place } from './grid-place';

type Change = components['schemas']['TimesheetRowChange'];
type Listed = {
  columns: readonly GridColumn[];
  rowAt: (index: number) => StatementRow | undefined;
};

/** The selected cells the way spreadsheets read them. */
export function copyBlock({ from, to }: { from: Place; to: Place }, { columns, rowAt }: Listed): string {
  const lines: string[][] = [];
  for (let at = from.row; at <= to.row; at++) {
    const row = rowAt(at);
    const within = columns.slice(from.column, to.column + 1);
    if (row) lines.push(within.map((column) => (isField(column) ? writtenIn(row, column) : '')));
  }
  return writeBlock(lines);
}

/**
 * What pasting a block at a cell changes, a change a row. One single value goes into every cell of the selection, as in a
 * spreadsheet; what falls beside the fields or below the last row is left out.
 */
export function pasteBlock(
  text: string,
  { from, to }: { from: Place; to: Place },
  { columns, rowAt }: Listed,
): Change[] {
  const lines = readBlock(text);
  const isSingle = lines.length === 1 && lines[0]!.length === 1;
  const height = isSingle ? to.row - from.row + 1 : lines.length;
  const width = isSingle ? to.column - from.column + 1 : Math.max(...lines.map(({ length }) => length));
  const changes: Change[] = [];
  for (let down = 0; down < height; down++) {
    const row = rowAt(from.row + down);
    if (!row) continue;
    const change: Change = { rowIds: [row.id] };
    for (let right = 0; right < width; right++) {
      const column = columns[from.column + right];
      const value = isSingle ? lines[0]![0]! : lines[down]![right];
      if (column && isField(column) && value !== undefined) change[column] = value.slice(0, 200);
    }
    if (Object.keys(change).length > 1) changes.push(change);
  }
  return changes;
}
