import { setTimeout as pause } from 'node:timers/promises';
import { read, utils, write } from '@e965/xlsx';
import { nameOf } from './large-firm.js';
import { linesOf } from './large-statement.js';

const READER = 'timesheets/reading/statement-reader.js';
const { statementReader } = await import(`@clausier/api/dist/${READER}`);

/** The statement as a spreadsheet: `lines` rows of a workbook. */
export function xlsxOf(lines: number): Buffer {
  const rows: (string | number)[][] = [['Nom', 'Prénom', 'Mois', 'Heures']];
  for (const { person, month, hours } of linesOf(lines)) {
    const { lastName, firstName } = nameOf(person);
    rows.push([lastName, firstName, `${month.slice(5)}/${month.slice(0, 4)}`, hours / 100]);
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Heures');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

/** What the spreadsheet library alone takes to parse a workbook. Milliseconds. */
export function parseByLibrary(content: Buffer): number {
  const startedAt = performance.now();
  const book = read(content);
  utils.sheet_to_json(book.Sheets.Heures!, { header: 1 });
  return performance.now() - startedAt;
}

/** What the product takes from the bytes to its last row, thread included. Milliseconds. */
export async function readByProduct(content: Buffer, lines: number): Promise<number> {
  // The thread made ready after the reading before this one is: nothing of it runs while something else is measured.
  await pause(2_000);
  const startedAt = performance.now();
  await using opened = await statementReader.open(content, 'releve.xlsx');
  await opened.plan();
  let rows = 0;
  for await (const batch of opened.rows()) rows += batch.length;
  const took = performance.now() - startedAt;
  if (rows !== lines) throw new Error(`${rows} rows of ${lines}`);
  return took;
}
