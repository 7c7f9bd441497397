import { looksLikeNir } from '@clausier/domain/participants/refuse-nir';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { invalid } from '../../../platform/refuse.js';
import { refuseNirAt } from '../../checking/rows/refuse-nir-at.js';
import type { Sheet } from '../cells/cell.js';
import { numberCell } from '../cells/number-cell.js';
import { type FileBudget, SheetBuilder } from '../cells/sheet-builder.js';
import { READING_LIMITS } from '../reading-limits.js';

/**
 * Reads the visible sheets of a workbook of Excel 95 to 2003. The library reads the bytes; a compound file is looked at
 * first, because it also holds other documents, passwords and macros. Throws `file-encrypted`, `file-with-macros`,
 * `file-kind-unknown`, `file-unreadable`, and what `SheetBuilder` throws.
 */
export async function readXls(bytes: Buffer, budget: FileBudget): Promise<Sheet[]> {
  const holds = (entry: string) => bytes.includes(Buffer.from(entry, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) throw invalid('file-encrypted', 'file');
  if (holds('_VBA_PROJECT')) throw invalid('file-with-macros', 'file');
  if (!holds('Workbook') && !holds('Book')) throw invalid('file-kind-unknown', 'file');
  const book = await open(bytes, { isBefore97: !holds('Workbook') });
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  if (book.SheetNames.length > READING_LIMITS.sheets)
    throw invalid('file-too-large', 'file', { sheets: READING_LIMITS.sheets });
  return book.SheetNames.flatMap((name, index) => {
    const builder = new SheetBuilder(name, budget, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0);
    const read = book.Sheets[name];
    if (!read) throw invalid('file-unreadable', 'file');
    readSheet(read, is1904, builder);
    const sheet = builder.finish();
    return sheet ? [sheet] : [];
  });
}

async function open(bytes: Buffer, { isBefore97 }: { isBefore97: boolean }): Promise<WorkBook> {
  const { read, set_cptable } = await import('@e965/xlsx');
  // Before Excel 97 letters are those of the code page a workbook names: without its table, 'œ' and those of a Mac are lost.
  if (isBefore97) set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  try {
    return read(bytes, {
      type: 'buffer',
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      dense: true,
      sheetRows: READING_LIMITS.rows + 1,
    });
  } catch (error) {
    const isLocked = /password/i.test(error instanceof Error ? error.message : '');
    throw invalid(isLocked ? 'file-encrypted' : 'file-unreadable', 'file');
  }
}

function readSheet(sheet: WorkSheet, is1904: boolean, builder: SheetBuilder): void {
  const data = (sheet as { '!data'?: CellObject[][] })['!data'] ?? [];
  sheet['!cols']?.forEach((column, index) => {
    if (column?.hidden) builder.hideColumns(index, index);
  });
  for (const { s, e } of sheet['!merges'] ?? [])
    builder.merge({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c });
  data.forEach((row, index) => {
    if (!row) return;
    builder.startRow(index + 1, sheet['!rows']?.[index]?.hidden === true);
    row.forEach((cell, column) => {
      if (cell) putCell(cell, column, index + 1, is1904, builder);
    });
  });
}

function putCell(
  cell: CellObject,
  column: number,
  row: number,
  is1904: boolean,
  builder: SheetBuilder,
): void {
  if ([cell.f, ...(cell.c ?? []).map(({ t }) => t)].some((text) => text !== undefined && looksLikeNir(text)))
    refuseNirAt(row);
  if (cell.t === 'n' && typeof cell.v === 'number') {
    if (!Number.isFinite(cell.v)) throw invalid('file-unreadable', 'file');
    builder.rich(column, numberCell(cell.v, String(cell.z ?? 'General'), is1904));
  } else if (cell.t === 'e')
    builder.rich(column, { text: String(cell.w ?? '#N/A').slice(0, 20), fault: 'cell-in-error' });
  else if (cell.t === 'b') builder.text(column, cell.v ? 'VRAI' : 'FAUX');
  else if (typeof cell.v === 'string') builder.text(column, cell.v);
}
