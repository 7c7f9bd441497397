import type { NumberedRow } from '../checking/raw-row.js';
import type { BatchForm } from './reading-messages.js';

const encoder = new TextEncoder();

/** Rows as bytes of their own, to be handed over: a JSON list, or lines of COPY in text format (row number, raw). */
export function encodeRows(rows: readonly NumberedRow[], form: BatchForm): Uint8Array {
  return encoder.encode(form === 'JSON' ? JSON.stringify(rows) : rows.map(copyLine).join(''));
}

/** JSON writes tabs and line ends as escapes: only its backslashes have to be doubled for COPY. */
function copyLine({ rowNumber, raw }: NumberedRow): string {
  return `${rowNumber}\t${JSON.stringify(raw).replaceAll('\\', '\\\\')}\n`;
}
