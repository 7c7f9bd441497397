import ExcelJS from 'exceljs';
import type { Answer } from './ask.js';

/** All that an answer says, headers included; a workbook as the text of its cells. */
export async function textOf({ headers, body, rawPayload }: Answer): Promise<string> {
  const isWorkbook = String(headers['content-type']).includes('spreadsheetml');
  const said = isWorkbook ? await textOfWorkbook(rawPayload) : body;
  return `${JSON.stringify(headers)}\n${said}`;
}

async function textOfWorkbook(bytes: Buffer): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
}
