import type { Language } from '@clausier/domain/shared/language';
import ExcelJS from 'exceljs';
import type { WordedReport } from '../tables/report-table.js';
import { type Words, wordsIn } from '../tables/words.js';
import { addSheet, PETROL, writeHead, writeTable } from './workbook.js';

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
  for (const table of report.tables) writeTable(workbook, table, words('annual-report:hiddenCell'));
  writeDefinitions(workbook, report, words);
  return Buffer.from(await workbook.xlsx.writeBuffer());
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
