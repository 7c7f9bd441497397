import { decodeText, wideEncodingOf } from '../../timesheets/reading/formats/decode-text.js';
import { looksLikeXml } from './xml-tokens.js';

/** A file in the letters it is read in: JSON as bytes of UTF-8 or nearly so, XML as a text. */
export interface FileText {
  readonly bytes: Uint8Array;
  readonly xml: string | null;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'WINDOWS-1252' | null;
}

/** The letters of a file, by its marks or by its zeros; the encoding is null when only reading tells. */
export function textOfFile(bytes: Uint8Array): FileText {
  const wide = wideText(bytes);
  if (wide !== null) {
    const xml = looksLikeXml(wide) ? wide : null;
    return { bytes: withoutMark(unquoted(new TextEncoder().encode(wide))), xml, encoding: 'UTF-16' };
  }
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1000)).replace(/^ï»¿/, '');
  if (!looksLikeXml(head)) return { bytes: withoutMark(unquoted(bytes)), xml: null, encoding: null };
  const xml = decodeText(bytes);
  const isUtf8 = Buffer.from(xml).equals(withoutMark(bytes)) || Buffer.from(xml).equals(bytes);
  return { bytes, xml, encoding: isUtf8 ? 'UTF-8' : 'WINDOWS-1252' };
}

function wideText(bytes: Uint8Array): string | null {
  const [one, two, three, four] = bytes;
  if (one === 0xff && two === 0xfe && three === 0 && four === 0) return fourBytesEach(bytes, true);
  if (one === 0 && two === 0 && three === 0xfe && four === 0xff) return fourBytesEach(bytes, false);
  // A line end of one byte was added to a file of two bytes a letter.
  const wide = wideEncodingOf(bytes) ?? wideEncodingOf(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return wide === null ? null : new TextDecoder(wide).decode(bytes.subarray(0, bytes.length & ~1));
}

function fourBytesEach(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length & ~3);
  const parts: string[] = [];
  for (let at = 4; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, isLittle);
    parts.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}

/** A file that is one text of JSON, of which the text is the file. */
function unquoted(bytes: Uint8Array): Uint8Array {
  const first = withoutMark(bytes).find((byte) => byte > 0x20);
  if (first !== 0x22) return bytes;
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof said === 'string' ? new TextEncoder().encode(said) : bytes;
  } catch {
    return bytes;
  }
}
