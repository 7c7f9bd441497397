import { invalid } from '../../../platform/refuse.js';
import type { Sheet } from '../cells/cell.js';
import type { FileBudget } from '../cells/sheet-builder.js';
import { READING_LIMITS } from '../reading-limits.js';
import { decodeText } from './decode-text.js';
import { fileKindOf } from './file-kind.js';
import { readCsv } from './read-csv.js';
import { readHtml } from './read-html.js';
import { readOds } from './read-ods.js';
import { readSpreadsheetml } from './read-spreadsheetml.js';
import { readXls } from './read-xls.js';
import { readXlsx } from './read-xlsx.js';
import { ZipParts } from './zip-parts.js';

/**
 * The visible sheets of a file, whatever program wrote it: xlsx, xls, ods, HTML, SpreadsheetML or separated text. Throws
 * `file-empty`, `file-too-large`, `file-kind-unknown`, `file-unreadable`, `file-encrypted`, `file-with-macros`,
 * `file-with-dtd`, `file-text-refused`, `file-quote-unclosed`, `cell-too-long`, `nir-refused`, `nir-refused-at-row`.
 */
export async function readSheets(bytes: Buffer, budget: FileBudget): Promise<Sheet[]> {
  if (bytes.length > READING_LIMITS.fileBytes)
    throw invalid('file-too-large', 'file', { limit: READING_LIMITS.fileBytes });
  const sheets = await readKind(bytes, budget);
  if (sheets.every(({ rows }) => rows.length === 0)) throw invalid('file-empty', 'file');
  return sheets.filter(({ rows }) => rows.length > 0);
}

async function readKind(bytes: Buffer, budget: FileBudget): Promise<Sheet[]> {
  switch (fileKindOf(bytes)) {
    case 'TEXT':
      return readCsv(decodeText(bytes), budget);
    case 'HTML':
      return readHtml(decodeText(bytes), budget);
    case 'SPREADSHEETML':
      return readSpreadsheetml(decodeText(bytes), budget);
    case 'COMPOUND':
      return readXls(bytes, budget);
    case 'ZIP': {
      const zip = await ZipParts.open(bytes);
      return zip.has('content.xml') ? readOds(zip, budget) : readXlsx(zip, budget);
    }
  }
}
