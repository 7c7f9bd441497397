import type ExcelJS from 'exceljs';
import { type Cell, isFigure, type ReportTable } from '../tables/report-table.js';

export const PETROL = 'FF0F4C55';
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7F0F1' } };
/** Excel shows these in the habits of its own country: thousands and decimals are the reader's. */
const FORMATS = {
  HOURS: '#,##0.00',
  FTE: '#,##0.0',
  RATE: '0.0%',
  COUNT: '#,##0',
  CENTS: '#,##0.00 "€"',
} as const;

/** Excel takes 31 characters and refuses some signs. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** A sheet that prints on the width of a page, its first rows kept in sight. */
export function addSheet(workbook: ExcelJS.Workbook, title: string, frozen: number): ExcelJS.Worksheet {
  return workbook.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: frozen }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
}

/** The headers of a table. */
export function writeHead(sheet: ExcelJS.Worksheet, headers: readonly string[]): void {
  const head = sheet.addRow([...headers]);
  head.font = { bold: true, color: { argb: PETROL } };
  head.eachCell((cell, at) => {
    cell.fill = HEAD_FILL;
    cell.alignment = { vertical: 'middle', horizontal: at === 1 ? 'left' : 'right', wrapText: true };
  });
}

/** A sheet a table; `hidden` is the word of hidden figures. A text is a text, even one that looks like a formula. */
export function writeTable(workbook: ExcelJS.Workbook, table: ReportTable, hidden: string): void {
  const sheet = addSheet(workbook, table.title, 1);
  sheet.columns = table.columns.map(({ isFigure: isMeasure }, at) => ({
    width: at === 0 ? 46 : isMeasure ? 18 : 14,
  }));
  writeHead(
    sheet,
    table.columns.map(({ header }) => header),
  );
  for (const { cells, isTotal } of table.rows) {
    const row = sheet.addRow(cells.map((cell) => cellValue(cell, hidden)));
    if (isTotal) row.font = { bold: true };
    for (const [at, cell] of cells.entries()) {
      if (!isFigure(cell)) continue;
      row.getCell(at + 1).numFmt = FORMATS[cell.kind];
      row.getCell(at + 1).alignment = { horizontal: 'right' };
    }
  }
  if (table.note) {
    sheet.addRow([]);
    sheet.addRow([table.note]).font = { italic: true };
  }
}

/** A number as a spreadsheet keeps it: the nearest to the hundredths, the exact quotient of a ratio. */
function cellValue(cell: Cell, hidden: string): string | number | null {
  if (!isFigure(cell)) return cell;
  const { kind, value, numerator, denominator, isNothing } = cell;
  if (isNothing) return null;
  if (value === null) return hidden;
  if (kind === 'COUNT') return value;
  if (kind === 'HOURS' || kind === 'CENTS') return value / 100;
  if (numerator != null && denominator) return numerator / denominator;
  return kind === 'FTE' ? value / 100 : value / 10_000;
}
