import { type Sheet, type SheetRow, textOf } from '../../cells/cell.js';
import { READING_LIMITS } from '../../reading-limits.js';

const SEPARATORS = [';', '\t', '|', ','];

/**
 * A sheet whose rows are whole lines of separated text in one cell, as a spreadsheet keeps a file it did not cut: cut at the
 * separator that its lines share. A comma cuts only lines that hold no decimal. Any other sheet is left as it is.
 */
export function cutLoneColumn(sheet: Sheet): Sheet {
  const isLone = sheet.rows.every(({ cells }) =>
    cells.every((cell, column) => column === 0 || textOf(cell) === ''),
  );
  if (!isLone || sheet.rows.length < 2) return sheet;
  const lines = sheet.rows.map(({ cells }) => textOf(cells[0]));
  const separator = SEPARATORS.find((one) => cutsAlike(lines, one));
  if (separator === undefined || isTooWide(lines, separator)) return sheet;
  const cut = (row: SheetRow, index: number): SheetRow => ({
    ...row,
    cells: lines[index]!.split(separator).map((text) => text.replace(/^"(.*)"$/, '$1').trim()),
  });
  return { ...sheet, rows: sheet.rows.map(cut) };
}

/** Cut, a sheet may hold no more than one that came cut. */
function isTooWide(lines: readonly string[], separator: string): boolean {
  let cells = 0;
  for (const line of lines) {
    const width = line.split(separator).length;
    cells += width;
    if (width > READING_LIMITS.columns || cells > READING_LIMITS.cells) return true;
  }
  return false;
}

/** True when most lines are cut in the same number of cells, three or more. */
function cutsAlike(lines: readonly string[], separator: string): boolean {
  if (separator === ',' && lines.some((line) => /\d,\d/.test(line))) return false;
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = line.split(separator).length;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return [...widths].some(([width, count]) => width >= 3 && count >= 2 && count * 2 >= lines.length);
}
