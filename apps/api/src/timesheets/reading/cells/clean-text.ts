import { invalid } from '../../../platform/refuse.js';

// Most cells are plain letters and figures: nothing more is looked for in them.
const BEYOND_ASCII = /[^ -~]/;
// Controls, invisible formats, halves of characters, separators of lines.
const SPECIAL = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const INVISIBLE = /\p{Cf}+/gu;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
// Marks that show a text in another order than it is kept.
const REORDERED = /[\u202a-\u202e\u2066-\u2069]/;
const LONGEST_CELL = 4_000;

/**
 * The text of a cell as it may be kept: on one line, without what cannot be seen. Throws `file-text-refused` for a NUL, for
 * marks that reverse the order of a text, for half a character; `cell-too-long`.
 */
export function cleanText(text: string, row: number, column: number): string {
  if (!BEYOND_ASCII.test(text) && text.length <= LONGEST_CELL) return text.trim();
  const plain = SPECIAL.test(text) ? withoutInvisible(text, row, column) : text;
  const trimmed = plain.trim();
  if (trimmed.length > LONGEST_CELL) throw invalid('cell-too-long', 'file', { row, column: column + 1 });
  return MOJIBAKE.test(trimmed) ? repaired(trimmed) : trimmed;
}

function withoutInvisible(text: string, row: number, column: number): string {
  if (text.includes('\u0000') || REORDERED.test(text) || !text.isWellFormed())
    throw invalid('file-text-refused', 'file', { row, column: column + 1 });
  return text.replace(INVISIBLE, '').replace(CONTROLS, ' ');
}

const MOJIBAKE =
  /[\u00c2-\u00c5\u00e2][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
const WINDOWS_1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, byte) => byte + 128))].map(
    (character, index) => [character, index + 128] as const,
  ),
);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** 'PrÃ©nom' is 'Prénom' whose bytes were read in the wrong encoding: read again, unless they make no UTF-8. */
function repaired(text: string): string {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const byte = code < 0x80 ? code : WINDOWS_1252.get(character);
    if (byte === undefined) return text;
    bytes.push(byte);
  }
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}
