import { PassThrough, type Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';
import { harmlessCell } from './harmless-cell.js';

/** The heading of the column that says what is wrong; the reader leaves it out when the file comes back. */
export const ERROR_HEADING = 'Erreur';

/** A line as it came, with what is wrong in it, in the language of whoever downloads it. */
export interface RefusedLine {
  readonly cells: readonly string[];
  readonly error: string;
}

/** The lines that were refused, under the headings of the file they came in. */
export interface RefusedLines {
  readonly headings: readonly string[];
  readonly lines: AsyncIterable<RefusedLine> | Iterable<RefusedLine>;
}

/**
 * Writes refused lines back in the layout they came in, plus a last column 'Erreur', as a workbook, line by line. Every cell
 * is a text, so that nothing is a formula and no SIRET loses a digit.
 */
export function refusedLinesAsXlsx({ headings, lines }: RefusedLines): Readable {
  const out = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = book.addWorksheet('Lignes refusées', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [...headings, ERROR_HEADING].map((_, index) => ({
    width: index === headings.length ? 60 : 18,
    style: { numFmt: '@' },
  }));
  writeBook(book, sheet, headings, lines).catch((error: Error) => out.destroy(error));
  return out;
}

async function writeBook(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: ExcelJS.Worksheet,
  headings: readonly string[],
  lines: RefusedLines['lines'],
): Promise<void> {
  const first = sheet.addRow(withError(headings, ERROR_HEADING, headings.length));
  first.font = { bold: true };
  first.commit();
  for await (const { cells, error } of lines) sheet.addRow(withError(cells, error, headings.length)).commit();
  sheet.commit();
  await book.commit();
}

/** The same as text: semicolons and a byte order mark, as Excel opens it in France. */
export function refusedLinesAsCsv({ headings, lines }: RefusedLines): Readable {
  const text = stringify({ delimiter: ';', bom: true, record_delimiter: 'windows' });
  writeText(text, headings, lines).catch((error: Error) => text.destroy(error));
  return text;
}

async function writeText(
  text: ReturnType<typeof stringify>,
  headings: readonly string[],
  lines: RefusedLines['lines'],
): Promise<void> {
  const write = async (row: string[]): Promise<void> => {
    if (!text.write(row)) await new Promise((resolve) => text.once('drain', resolve));
  };
  await write(withError(headings, ERROR_HEADING, headings.length));
  for await (const { cells, error } of lines) await write(withError(cells, error, headings.length));
  text.end();
}

/** A line as wide as its headings, the error after them, no cell of which can become a formula. */
function withError(cells: readonly string[], error: string, width: number): string[] {
  return [...Array.from({ length: width }, (_, column) => cells[column] ?? ''), error].map(harmlessCell);
}
