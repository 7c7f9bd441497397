import { invalid } from '../../../platform/refuse.js';
import { decodeText, wideEncodingOf } from './decode-text.js';

/** How a file must be read, told by its first bytes and never by its name. */
export type FileKind = 'ZIP' | 'COMPOUND' | 'HTML' | 'SPREADSHEETML' | 'TEXT';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OTHERS = [
  '%PDF',
  '{\\rtf',
  'Rar!',
  '7z\u00bc\u00af',
  '\u001f\u008b',
  'GIF8',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
];
// Texts that hold tables in ways of their own: JSON, SYLK, DIF, mail, vCard, calendar.
const OTHER_TEXTS = [
  /^[[{]\s*[[{"]/,
  /^id;p/,
  /^table\s*\n\s*0,1\b/,
  /^(?:mime-version|received|return-path|from|message-id): /,
  /^begin:v(?:card|calendar)\b/,
];
const HEAD = 4096;

/**
 * The kind of a file. Throws `file-empty`; `file-kind-unknown` for a picture, a PDF, an archive or any other binary;
 * `file-with-dtd` for XML that begins by a DTD.
 */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw invalid('file-empty', 'file');
  if (startsWith(bytes, ZIP)) return 'ZIP';
  if (startsWith(bytes, COMPOUND)) return 'COMPOUND';
  const head = bytes.subarray(0, HEAD);
  if (wideEncodingOf(bytes) === null && head.some(isControl)) throw unknown();
  const first = Buffer.from(head.subarray(0, 8)).toString('latin1');
  if (OTHERS.some((mark) => first.startsWith(mark))) throw unknown();
  return kindOfText(decodeText(head.subarray(0, head.length & ~1)));
}

function kindOfText(head: string): FileKind {
  const text = head
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase();
  if (OTHER_TEXTS.some((shape) => shape.test(text))) throw unknown();
  if (!text.startsWith('<')) return 'TEXT';
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?workbook\b/.test(text))
    return 'SPREADSHEETML';
  if (/<(?:html|table|meta|!doctype html)(?=[\s/>])/.test(text)) return 'HTML';
  if (/<!doctype|<!entity/.test(text)) throw invalid('file-with-dtd', 'file');
  throw unknown();
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** No text has these; tab, line feed, form feed and carriage return it may have. A NUL is refused where it is read. */
function isControl(byte: number): boolean {
  return (
    byte < 0x20 &&
    byte !== 0 &&
    byte !== 0x09 &&
    byte !== 0x0a &&
    byte !== 0x0c &&
    byte !== 0x0d &&
    byte !== 0x1a
  );
}

function unknown() {
  return invalid('file-kind-unknown', 'file');
}
