import { type Sheet, type SheetRow, textOf } from '../../cells/cell.js';
import { roleOfHeading } from '../../column-roles.js';
import { findHeading } from '../heading-block.js';

/**
 * Tables that stand beside each other in one sheet, under the same headings: 'Nom;Heures;;Nom;Heures' are two, each with its own
 * months and people. A title over the first alone is that of all of them. Any other sheet is left as it is.
 */
export function partedSideBySide(sheet: Sheet): Sheet[] {
  const heading = findHeading(sheet.rows, 0);
  if (heading === null) return [sheet];
  const starts = startsIn(sheet.rows[heading.to - 1]!);
  if (starts.length < 2) return [sheet];
  return starts.map((start, rank) => {
    const end = starts[rank + 1] ?? Number.POSITIVE_INFINITY;
    const cut = (row: SheetRow): SheetRow => ({ ...row, cells: row.cells.slice(start, end) });
    const titles = sheet.rows
      .slice(0, heading.from)
      .map((row) => (isOverFirst(row, starts[1]!) ? row : cut(row)));
    const rows = [...titles, ...sheet.rows.slice(heading.from).map(cut)];
    return {
      ...sheet,
      firstColumn: (sheet.firstColumn ?? 0) + start,
      rows: rows.filter(({ cells }) => cells.some((cell) => textOf(cell) !== '')),
    };
  });
}

/** Where the same headings begin again, a column that names people among them each time. */
function startsIn({ cells }: SheetRow): number[] {
  const texts = cells.map(textOf);
  const first = texts.findIndex((text) => text !== '');
  const starts = texts.flatMap((text, column) => (text === texts[first] ? [column] : []));
  const parts = starts.map((start, rank) =>
    texts.slice(start, starts[rank + 1]).filter((text) => text !== ''),
  );
  const isSame = parts.every((part) => JSON.stringify(part) === JSON.stringify(parts[0]));
  const namesPeople = parts[0]?.some((text) => ['lastName', 'fullName'].includes(roleOfHeading(text) ?? ''));
  return isSame && namesPeople && parts[0]!.length > 1 ? starts : [];
}

function isOverFirst({ cells }: SheetRow, second: number): boolean {
  return cells.slice(second).every((cell) => textOf(cell) === '');
}
