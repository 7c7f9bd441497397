import { readPdf } from '@clausier/tests/reports/read-pdf';
import ExcelJS from 'exceljs';
import type { Answer } from './ask.js';

/** In each PDF the product writes; a paper that somebody attached, which may be no true PDF, is read as it is. */
const WRITTEN_HERE = 'PDFKit';

/** All that an answer says, headers included; a workbook as the text of its cells, a PDF as the text of its pages. */
export async function textOf(answer: Answer): Promise<string> {
  return `${JSON.stringify(answer.headers)}\n${await bodyOf(answer)}`;
}

async function bodyOf({ headers, body, rawPayload }: Answer): Promise<string> {
  const type = String(headers['content-type']);
  if (type.includes('spreadsheetml')) return textOfWorkbook(rawPayload);
  if (!type.includes('pdf') || !rawPayload.includes(WRITTEN_HERE)) return body;
  const { info, text } = await readPdf(rawPayload);
  return `${JSON.stringify(info)}\n${text}`;
}

async function textOfWorkbook(bytes: Buffer): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
}
