import { closesText } from './closes-text.js';

/** What was put right in the bytes of a file before it was JSON, and how often. */
export interface Repairs {
  /** Letters of windows-1252 amid UTF-8. */
  foreignLetters: number;
  /** Line ends and other controls inside a text, which JSON wants escaped. */
  bareControls: number;
  /** Backslashes that escape nothing. */
  badEscapes: number;
  /** NaN, None, 01 and the like, outside any text: they become texts, and the record says what it thinks of them. */
  badWords: number;
  /** Quotes left bare inside a text or of another kind, comments, marks of order in the middle. */
  strayMarks: number;
}

/** Bytes to read as JSON, and where in the file they begin; they follow each other as they did there. */
export interface CleanPiece {
  readonly bytes: Uint8Array;
  readonly at: number;
}

export function noRepairs(): Repairs {
  return { foreignLetters: 0, bareControls: 0, badEscapes: 0, badWords: 0, strayMarks: 0 };
}

const [QUOTE, APOSTROPHE, BACKSLASH, SLASH] = [0x22, 0x27, 0x5c, 0x2f];
const encoder = new TextEncoder();
const OF_1252 = new TextDecoder('windows-1252');
const LETTERS_1252 = Array.from({ length: 128 }, (_, index) =>
  encoder.encode(OF_1252.decode(Uint8Array.of(index + 0x80))),
);
const BARE = new Set(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-._'].map((one) => one.charCodeAt(0)),
);
const ESCAPABLE = new Set([...'"\\/bfnrtu'].map((one) => one.charCodeAt(0)));
const WORD = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const LONGEST_WORD = 400;
/** Pieces grow: whoever looks at one object only has little cleaned for nothing. */
const [FIRST_PIECE, LARGEST_PIECE] = [256, 64 * 1024];

/**
 * The bytes of a file as JSON may be read from them, in pieces, from a byte on: letters of another page, bare controls,
 * escapes of nothing, quotes inside a text, comments and words that are none are put right, and counted. Bytes that need
 * nothing are copied as they are.
 */
export function* cleanBytes(bytes: Uint8Array, repairs: Repairs, from = 0): Generator<CleanPiece> {
  const out = new Output();
  let opening = 0;
  let most = FIRST_PIECE;
  let [at, pieceAt] = [from, from];
  while (at < bytes.length) {
    const byte = bytes[at]!;
    const before = at;
    const length = out.length;
    if (opening > 0) {
      if (byte === opening && closesText(bytes, at)) {
        opening = 0;
        out.byte(QUOTE);
        at++;
      } else at = byte >= 0x80 ? letter(bytes, at, out, repairs) : inText(bytes, at, opening, out, repairs);
    } else if (byte === QUOTE || byte === APOSTROPHE) {
      if (byte === APOSTROPHE) repairs.strayMarks++;
      opening = byte;
      out.byte(QUOTE);
      at++;
    } else if (BARE.has(byte)) at = word(bytes, at, out, repairs);
    else at = between(bytes, at, out, repairs);
    // A piece ends where a repair made it longer or shorter: within one, places are those of the file.
    if (out.length >= most || at - before !== out.length - length) {
      if (out.length > 0) yield { bytes: out.take(), at: pieceAt };
      pieceAt = at;
      most = Math.min(2 * most, LARGEST_PIECE);
    }
  }
  if (out.length > 0) yield { bytes: out.take(), at: pieceAt };
}

/** What is neither a text nor a word: signs are copied; comments and marks of order are left out. */
function between(bytes: Uint8Array, at: number, out: Output, repairs: Repairs): number {
  const isMark = bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
  const comment = bytes[at] === SLASH ? commentEnd(bytes, at) : 0;
  if (isMark || comment > 0) {
    repairs.strayMarks++;
    return isMark ? at + 3 : comment;
  }
  if (bytes[at]! >= 0x80) return letter(bytes, at, out, repairs);
  out.byte(bytes[at]!);
  return at + 1;
}

/** Where a comment ends, of one line or of several; 0 when a slash begins none. */
function commentEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] === SLASH) {
    const end = bytes.indexOf(0x0a, at);
    return end < 0 ? bytes.length : end;
  }
  if (bytes[at + 1] !== 0x2a) return 0;
  for (let end = bytes.indexOf(SLASH, at + 2); end > 0; end = bytes.indexOf(SLASH, end + 1))
    if (end > at + 2 && bytes[end - 1] === 0x2a) return end + 1;
  return bytes.length;
}

function inText(bytes: Uint8Array, at: number, opening: number, out: Output, repairs: Repairs): number {
  const byte = bytes[at]!;
  if (byte < 0x20) {
    repairs.bareControls++;
    out.text(`\\u${byte.toString(16).padStart(4, '0')}`);
    return at + 1;
  }
  if (byte === QUOTE) {
    // Left bare inside a text, or between single quotes.
    if (opening === QUOTE) repairs.strayMarks++;
    out.text('\\"');
    return at + 1;
  }
  if (byte !== BACKSLASH) {
    out.byte(byte);
    return at + 1;
  }
  const next = bytes[at + 1];
  if (next === APOSTROPHE && opening === APOSTROPHE) {
    out.byte(APOSTROPHE);
    return at + 2;
  }
  const isEscape = next !== undefined && ESCAPABLE.has(next) && (next !== 0x75 || isHex(bytes, at + 2));
  if (isEscape) {
    out.byte(byte);
    out.byte(next);
    return at + 2;
  }
  repairs.badEscapes++;
  out.text('\\\\');
  return at + 1;
}

function isHex(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const byte = bytes[at] ?? 0;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    const lower = byte | 0x20;
    if (!isDigit && !(lower >= 0x61 && lower <= 0x66)) return false;
  }
  return true;
}

/** A word outside any text: one of JSON's, or a text of what it said. */
function word(bytes: Uint8Array, from: number, out: Output, repairs: Repairs): number {
  let to = from;
  while (to < bytes.length && BARE.has(bytes[to]!)) to++;
  const said = bytes.subarray(from, Math.min(to, from + LONGEST_WORD));
  const text = String.fromCharCode(...said);
  if (to - from <= LONGEST_WORD && WORD.test(text)) out.bytes(said);
  else {
    repairs.badWords++;
    out.text(JSON.stringify(text));
  }
  return to;
}

/** A letter beyond ASCII: of UTF-8 as it is, else of windows-1252. */
function letter(bytes: Uint8Array, at: number, out: Output, repairs: Repairs): number {
  const length = sequenceLength(bytes, at);
  if (length > 0) {
    out.bytes(bytes.subarray(at, at + length));
    return at + length;
  }
  repairs.foreignLetters++;
  out.bytes(LETTERS_1252[bytes[at]! - 0x80]!);
  return at + 1;
}

/** How many bytes a letter of UTF-8 takes here; 0 when these are none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const [first, second] = [bytes[at]!, bytes[at + 1] ?? 0];
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  if (length === 0) return 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  // Overlong forms, halves of surrogate pairs, and what is beyond Unicode.
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  return first === 0xf4 && second > 0x8f ? 0 : length;
}

/** Bytes gathered until there are enough of them to go on. */
class Output {
  length = 0;
  private buffer = new Uint8Array(2 * FIRST_PIECE);

  byte(value: number): void {
    if (this.length === this.buffer.length) this.grow(1);
    this.buffer[this.length++] = value;
  }

  bytes(values: Uint8Array): void {
    if (this.length + values.length > this.buffer.length) this.grow(values.length);
    this.buffer.set(values, this.length);
    this.length += values.length;
  }

  text(value: string): void {
    this.bytes(encoder.encode(value));
  }

  take(): Uint8Array {
    const taken = this.buffer.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(by: number): void {
    const larger = new Uint8Array(2 * (this.buffer.length + by));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}
