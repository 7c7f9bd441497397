import type { Language } from '@clausier/domain/shared/language';
import ExcelJS from 'exceljs';
import { addSheet, PETROL, writeTable } from '../../annual-reports/files/workbook.js';
import { wordsIn } from '../../annual-reports/tables/words.js';
import type { WordedExecution } from '../tables/worded-report.js';

/** A bilan or an attestation as a workbook: what it is about, and a sheet a table. Figures are numbers, to the hundredth. */
export async function writeExecutionXlsx(report: WordedExecution, language: Language): Promise<Buffer> {
  const words = wordsIn(language);
  const workbook = new ExcelJS.Workbook();
  workbook.title = `${report.document}, ${report.title}`;
  workbook.creator = 'Clausier';
  writeAbout(workbook, report, words('annual-report:sheet.about'));
  for (const table of report.tables) writeTable(workbook, table, report.hidden);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeAbout(workbook: ExcelJS.Workbook, report: WordedExecution, name: string): void {
  const { document, title, facts, seal, people, difficulties } = report;
  const sheet = addSheet(workbook, name, 1);
  sheet.columns = [{ width: 28 }, { width: 100 }];
  sheet.addRow([document]).font = { bold: true, size: 16, color: { argb: PETROL } };
  const say = (label: string, text: string) => {
    const row = sheet.addRow([label, text]);
    row.getCell(1).font = { bold: true };
    row.getCell(1).alignment = { vertical: 'top' };
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
  };
  sheet.addRow(['', title]).font = { bold: true, size: 12 };
  if (seal) {
    if (seal.warning) say('', seal.warning);
    say(seal.title, seal.code);
    for (const line of seal.lines) say('', line);
  }
  for (const { label, text } of facts) say(label, text);
  say(people.title, people.paragraphs.join('\n'));
  if (difficulties) say(difficulties.title, difficulties.paragraphs.join('\n'));
}
