import { type Month, numberOf, yearOf } from '@clausier/domain/calendar/month';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import type { Scope } from '../database/scope.js';
import { readThisMonth } from './this-month.query.js';

/** Headings the reader recognises for certain; what a firm fills is the last column. */
const HEADINGS = ['Nom', 'Prénom', 'Mois', 'Marché et lot', "Type d'heures", 'Heures'] as const;
const WIDTHS = [24, 20, 12, 28, 16, 12];

/** One line per person and clause of the month, hours left to write. */
async function templateRows(scope: Scope, month: Month): Promise<string[][]> {
  const { people } = await readThisMonth(scope, { month });
  const period = `${String(numberOf(month)).padStart(2, '0')}/${yearOf(month)}`;
  return people.flatMap(({ lastName, firstName, clauses }) =>
    clauses.map(({ lotNumber, contractNumber }) => [
      lastName,
      firstName,
      period,
      `${contractNumber} lot ${lotNumber}`,
      'Travail',
      '',
    ]),
  );
}

/** The statement to fill as a workbook; every cell is a text, so that no name can become a formula. */
export async function xlsxTemplate(scope: Scope, month: Month): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Relevé', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = HEADINGS.map((header, index) => ({
    header,
    width: WIDTHS[index]!,
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of await templateRows(scope, month)) sheet.addRow(row.map(harmless));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The same as text: semicolons and a byte order mark, as Excel opens it in France. */
export async function csvTemplate(scope: Scope, month: Month): Promise<string> {
  const rows = await templateRows(scope, month);
  return stringify([[...HEADINGS], ...rows], { delimiter: ';', bom: true, escape_formulas: true });
}

/** A text a spreadsheet would take for a formula, shown as it is. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

/** What the statement of a month is called when it is downloaded. */
export function templateName(month: Month, extension: 'xlsx' | 'csv'): string {
  return `releve-${month}.${extension}`;
}
