import type { Language } from '@clausier/domain/shared/language';
import ExcelJS from 'exceljs';
import { type Cell, isFigure, type ReportTable, type WordedReport } from '../tables/report-table.js';
import { type Words, wordsIn } from '../tables/words.js';

const PETROL = 'FF0F4C55';
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7F0F1' } };
/** Excel shows these in the habits of its own country: thousands and decimals are the reader's. */
const FORMATS = { HOURS: '#,##0.00', FTE: '#,##0.0', RATE: '0.0%', COUNT: '#,##0' } as const;

/**
 * A report as a workbook: what it is about, a sheet a table, and the definitions. Figures are numbers: hours to the
 * hundredth, shares as fractions. A text is a text, even one that looks like a formula.
 */
export async function writeXlsx(report: WordedReport, language: Language): Promise<Buffer> {
  const words = wordsIn(language);
  const workbook = new ExcelJS.Workbook();
  workbook.title = report.title;
  workbook.subject = words('annual-report:pdf.subject');
  workbook.creator = 'Clausier';
  writeAbout(workbook, report, words);
  for (const table of report.tables) writeTable(workbook, table, words);
  writeDefinitions(workbook, report, words);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Excel takes 31 characters and refuses some signs. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

function addSheet(workbook: ExcelJS.Workbook, title: string, frozen: number): ExcelJS.Worksheet {
  return workbook.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: frozen }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
}

function writeHead(sheet: ExcelJS.Worksheet, headers: readonly string[]): void {
  const head = sheet.addRow([...headers]);
  head.font = { bold: true, color: { argb: PETROL } };
  head.eachCell((cell, at) => {
    cell.fill = HEAD_FILL;
    cell.alignment = { vertical: 'middle', horizontal: at === 1 ? 'left' : 'right', wrapText: true };
  });
}

function writeAbout(workbook: ExcelJS.Workbook, report: WordedReport, words: Words): void {
  const sheet = addSheet(workbook, words('annual-report:sheet.about'), 1);
  sheet.columns = [{ width: 26 }, { width: 100 }];
  sheet.addRow([report.title]).font = { bold: true, size: 16, color: { argb: PETROL } };
  const about = (key: string, text: string | null) => {
    if (text === null) return;
    const row = sheet.addRow([words(`annual-report:about.${key}`), text]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
  };
  about('place', report.place);
  about('house', report.houseName);
  about('year', String(report.year));
  about('state', report.state);
  about('convention', report.convention);
  if (report.seal.length > 0) about('seal', report.seal.join(' '));
  sheet.addRow(['', words('annual-report:about.hidden')]);
  if (report.few) sheet.addRow(['', report.few]);
}

function writeTable(workbook: ExcelJS.Workbook, table: ReportTable, words: Words): void {
  const sheet = addSheet(workbook, table.title, 1);
  sheet.columns = table.columns.map(({ isFigure: isMeasure }, at) => ({
    width: at === 0 ? 46 : isMeasure ? 18 : 14,
  }));
  writeHead(
    sheet,
    table.columns.map(({ header }) => header),
  );
  for (const { cells, isTotal } of table.rows) {
    const row = sheet.addRow(cells.map((cell) => cellValue(cell, words)));
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
function cellValue(cell: Cell, words: Words): string | number | null {
  if (!isFigure(cell)) return cell;
  const { kind, value, numerator, denominator, isNothing } = cell;
  if (isNothing) return null;
  if (value === null) return words('annual-report:hiddenCell');
  if (kind === 'COUNT') return value;
  if (kind === 'HOURS') return value / 100;
  if (numerator != null && denominator) return numerator / denominator;
  return kind === 'FTE' ? value / 100 : value / 10_000;
}

function writeDefinitions(workbook: ExcelJS.Workbook, report: WordedReport, words: Words): void {
  const sheet = addSheet(workbook, words('annual-report:tables.definitions'), 1);
  sheet.columns = [{ width: 46 }, { width: 14 }, { width: 90 }, { width: 60 }];
  writeHead(sheet, [
    words('annual-report:col.name'),
    words('annual-report:col.unit'),
    words('annual-report:col.definition'),
    words('annual-report:col.basis'),
  ]);
  for (const { title, note, rows, chapter } of report.tables) {
    const defined = rows.filter(({ definition }) => definition !== undefined);
    for (const { cells, definition, basis, unit } of defined)
      sheet.addRow([
        cells[0] as string,
        unit ? words(`annual-report:unit.${unit}`) : '',
        definition,
        basis ?? '',
      ]);
    const said = note ?? (chapter === 'SURVEY' ? report.survey.lead : '');
    if (defined.length === 0) sheet.addRow([title, '', said, '']);
  }
  for (const column of [3, 4]) sheet.getColumn(column).alignment = { wrapText: true, vertical: 'top' };
}
