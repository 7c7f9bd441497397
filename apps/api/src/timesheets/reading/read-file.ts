import { invalid } from '../../platform/refuse.js';
import { checkZip } from './check-zip.js';
import { decodeText } from './decode-text.js';
import { fileKindOf } from './file-kind.js';
import type { Grid } from './grid.js';
import { readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { READING_LIMITS } from './reading-limits.js';

/**
 * The sheets of a file, whatever program wrote it: xlsx, xls, ods, HTML, SpreadsheetML or separated text.
 * Throws `file-empty`, `file-too-large`, `file-kind-unknown`, `file-unreadable`.
 */
export async function readFile(bytes: Buffer): Promise<Grid[]> {
  if (bytes.length > READING_LIMITS.fileBytes)
    throw invalid('file-too-large', 'file', { limit: READING_LIMITS.fileBytes });
  const kind = fileKindOf(bytes);
  if (kind === 'TEXT') return [readCsv(decodeText(bytes))];
  if (kind === 'ZIP') await checkZip(bytes);
  const grids = readWorkbook(bytes, kind);
  if (grids.length === 0) throw invalid('file-empty', 'file');
  return grids;
}
