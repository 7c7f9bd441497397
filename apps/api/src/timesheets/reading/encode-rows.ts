import type { NumberedRow, RawRow } from '../checking/rows/raw-row.js';
import type { BatchForm, EncodedBatch } from './reading-messages.js';

const encoder = new TextEncoder();

/** Rows as bytes of their own, to be handed over without a copy. */
export function encodeRows(rows: readonly NumberedRow[], form: BatchForm): EncodedBatch {
  if (form === 'WHOLE') return { rows: encoder.encode(JSON.stringify(rows)), lines: null };
  return {
    rows: encoder.encode(JSON.stringify(rows.map(({ rowNumber, raw }) => ({ rowNumber, raw: judged(raw) })))),
    lines: encoder.encode(rows.map(rawLine).join('')),
  };
}

/** A row as a line for `COPY … (row_number, raw) FROM STDIN`: of JSON, which writes tabs and line ends as escapes, only the
 * backslashes have to be doubled. */
export function rawLine({ rowNumber, raw }: NumberedRow): string {
  return `${rowNumber}\t${JSON.stringify(raw).replaceAll('\\', '\\\\')}\n`;
}

/** What the rules look at: not how a row is shown, nor where it stands. */
function judged({ cells: _shown, at: _place, ...raw }: RawRow): RawRow {
  return raw;
}
