import Papa, { type ParseConfig, type ParseResult } from 'papaparse';
import { invalid } from '../../../platform/refuse.js';
import type { Sheet } from '../cells/cell.js';
import { type FileBudget, SheetBuilder } from '../cells/sheet-builder.js';
import { READING_LIMITS } from '../reading-limits.js';

const SEPARATORS = [';', '\t', ',', '|'];
const PIECE = 256 * 1024;
const END_OF_FILE = '\u001a';

/**
 * Reads separated text, from a file or the clipboard: every cell stays the text it was, '151,67' and SIRETs included.
 * The separator is the one the file names ('sep=;'), else the one that cuts its lines most evenly. A line is counted as a
 * spreadsheet counts it. Throws `file-empty`, `file-quote-unclosed`, and what `SheetBuilder` throws.
 */
export function readCsv(text: string, budget: FileBudget): Sheet[] {
  const marked = text.startsWith('\ufeff') ? text.slice(1) : text;
  const named = /^"?sep=([^\r\n"])"?\r?\n/i.exec(marked);
  const rest = named ? marked.slice(named[0].length) : marked;
  const body = withOneLineEnd(rest.endsWith(END_OF_FILE) ? rest.slice(0, -1) : rest);
  if (body.trim() === '') throw invalid('file-empty', 'file');
  const builder = new SheetBuilder('', budget);
  let line = named ? 1 : 0;
  const config = {
    delimiter: named?.[1] ?? separatorOf(body),
    newline: '\n',
    chunkSize: PIECE,
    chunk({ data, errors }: ParseResult<string[]>) {
      const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
      if (unclosed) throw invalid('file-quote-unclosed', 'file', { row: line + (unclosed.row ?? 0) + 1 });
      // A quarter of a megabyte without the end of a line: nothing of it is a statement, and reading on would only cost time.
      if (data.length === 0 && body.length > PIECE)
        throw body.includes('"')
          ? invalid('file-quote-unclosed', 'file', { row: line + 1 })
          : invalid('cell-too-long', 'file', { row: line + 1, column: 1 });
      for (const cells of data) {
        builder.startRow(++line);
        if (cells.length > READING_LIMITS.columns && cells.findLastIndex(Boolean) >= READING_LIMITS.columns)
          throw invalid('file-too-large', 'file', { columns: READING_LIMITS.columns });
        for (let column = 0; column < cells.length && column < READING_LIMITS.columns; column++)
          builder.text(column, cells[column]!);
      }
    },
  };
  // Its types know pieces of a file only; it cuts a text in the same way.
  Papa.parse<string[]>(body, config as ParseConfig<string[]>);
  return [builder.finish()!];
}

/** Files joined by hand end their lines in several ways: cut by the first of them, the others would hide rows inside cells. */
function withOneLineEnd(text: string): string {
  return /[\r\u0085\u2028\u2029]/.test(text) ? text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n') : text;
}

/**
 * The separator that cuts the first lines most evenly. A comma is one only when nothing else cuts half as many lines: it is
 * also the mark of French decimals, and stands in names ('Dupont, Zoé').
 */
function separatorOf(text: string): string {
  const head = text.slice(0, 200_000);
  const cuts = SEPARATORS.map((separator) => ({ separator, ...evenLines(head, separator) }));
  const comma = cuts.find(({ separator }) => separator === ',')!;
  const best = cuts
    .filter((cut) => cut !== comma)
    .reduce((one, other) => (other.lines * (other.width - 1) > one.lines * (one.width - 1) ? other : one));
  // One comma in a text of many lines is a decimal, or of a sentence.
  const least = head.split('\n', 4).length > 3 ? 2 : 1;
  return best.lines > 0 && best.lines * 2 >= comma.lines ? best.separator : comma.lines >= least ? ',' : ';';
}

/** How many of the first lines a separator cuts in the same number of cells, more than one. */
function evenLines(head: string, separator: string): { lines: number; width: number } {
  const { data } = Papa.parse<string[]>(head, { delimiter: separator, preview: 50 });
  const widths = new Map<number, number>();
  for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  let most = { lines: 0, width: 1 };
  for (const [width, lines] of widths) if (lines > most.lines) most = { lines, width };
  return most;
}
