import Papa from 'papaparse';
import { invalid } from '../../platform/refuse.js';
import { type Grid, textCell } from './grid.js';
import { READING_LIMITS } from './reading-limits.js';
import { refuseNirInRows } from './refuse-nir-in-cells.js';

const SEPARATORS = [';', '\t', ',', '|'];

/**
 * Reads separated text, from a file or the clipboard: every cell stays the text it was, '151,67' and SIRETs included.
 * The separator is the one the file names ('sep=;'), else the one that cuts its lines most evenly.
 * Throws `file-empty`, `file-too-large`, `nir-refused-at-row` (a social security number is not even stored).
 */
export function readCsv(text: string): Grid {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  if (body.trim() === '') throw invalid('file-empty', 'file');
  const { data } = Papa.parse<string[]>(body, {
    delimiter: named?.[1] ?? separatorOf(body),
    preview: READING_LIMITS.rows + 1,
  });
  if (data.length > READING_LIMITS.rows || data.some((row) => row.length > READING_LIMITS.columns))
    throw invalid('file-too-large', 'file', {
      rows: READING_LIMITS.rows,
      columns: READING_LIMITS.columns,
    });
  refuseNirInRows(data);
  return data.map((row) => row.map(textCell));
}

/** The separator under which most of the first lines have the same number of cells, more than one. */
function separatorOf(text: string): string {
  let best = { separator: ';', score: 0 };
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: 50 });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const score = Math.max(0, ...widths.values());
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}
