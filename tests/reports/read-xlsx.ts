import ExcelJS from 'exceljs';

export interface ReadSheet {
  readonly name: string;
  readonly frozenRows: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** The sheets of a workbook, their cells as they are stored: numbers are numbers. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadSheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    frozenRows: sheet.views[0]?.state === 'frozen' ? (sheet.views[0].ySplit ?? 0) : 0,
    rows: Array.from(sheet.getSheetValues(), (row) => (Array.isArray(row) ? row.slice(1) : [])),
  }));
}
