import { readPdf } from '@clausier/tests/reports/read-pdf';
import ExcelJS from 'exceljs';
import type { Answer } from './ask.js';

/** All that an answer says, headers included; a workbook as the text of its cells, a PDF as the text of its pages. */
export async function textOf(answer: Answer): Promise<string> {
  return `${JSON.stringify(answer.headers)}\n${await bodyOf(answer)}`;
}

async function bodyOf({ headers, body, rawPayload }: Answer): Promise<string> {
  const type = String(headers['content-type']);
  if (type.includes('spreadsheetml')) return textOfWorkbook(rawPayload);
  if (!type.includes('pdf')) return body;
  const { info, text } = await readPdf(rawPayload);
  return `${JSON.stringify(info)}\n${text}`;
}

async function textOfWorkbook(bytes: Buffer): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
}
