import { invalid } from '../../platform/refuse.js';

/** How a file must be read, told by its first bytes and never by its name. */
export type FileKind = 'ZIP' | 'XLS' | 'HTML' | 'XML' | 'TEXT';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const UTF16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const HEAD = 4096;

/** The kind of a file. Throws `file-empty`, and `file-kind-unknown` for a picture, a PDF or any other binary. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw invalid('file-empty', 'file');
  if (startsWith(bytes, ZIP)) return 'ZIP';
  if (startsWith(bytes, COMPOUND)) return 'XLS';
  if (UTF16.some((mark) => startsWith(bytes, mark))) return 'TEXT';
  const head = bytes.subarray(0, HEAD);
  if (head.some(isControl) || startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw invalid('file-kind-unknown', 'file');
  const text = new TextDecoder('latin1').decode(head).replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (!text.startsWith('<')) return 'TEXT';
  if (/<(?:html|table)\b/.test(text)) return 'HTML';
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'XML';
  throw invalid('file-kind-unknown', 'file');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** No text has these; tab, line feed, form feed and carriage return it may have. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a;
}
