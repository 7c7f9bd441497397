import { looksLikeNir, refuseNir } from '@clausier/domain/participants/refuse-nir';
import type { CellObject, WorkBook } from '@e965/xlsx';
import { refuseNirAt } from '../checking/refuse-nir-at.js';

/** Refuses separated text one of whose cells holds a social security number. Throws `nir-refused-at-row`. */
export function refuseNirInRows(rows: readonly (readonly string[])[]): void {
  rows.forEach((cells, index) => {
    if (cells.some(looksLikeNir)) refuseNirAt(index + 1);
  });
}

/**
 * The same for a whole workbook, whose file is kept as it came: hidden sheets, titles, comments, names of sheets, and the
 * number behind a cell that shows 2,69E+12. Throws `nir-refused-at-row`, `nir-refused` (the name of a sheet).
 */
export function refuseNirInBook(book: WorkBook): void {
  for (const name of book.SheetNames) {
    refuseNir(name, 'file');
    const data = (book.Sheets[name] as { '!data'?: CellObject[][] })['!data'] ?? [];
    data.forEach((row, index) => {
      if (row?.some((cell) => cell && textsOf(cell).some(looksLikeNir))) refuseNirAt(index + 1);
    });
  }
}

function textsOf({ v, w, f, c }: CellObject): string[] {
  const value = typeof v === 'string' || Number.isInteger(v) ? [String(v)] : [];
  const comments = (c ?? []).map(({ t }) => t ?? '');
  return [...value, ...[w, f].filter((text) => text !== undefined), ...comments];
}
