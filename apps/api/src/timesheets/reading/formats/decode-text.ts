import { DOS_LETTERS } from './dos-letters.js';

/**
 * The text of a file: by its byte order mark, by the zeros of UTF-16 without one, else UTF-8 when every byte is, else the
 * one of windows-1252, Mac and DOS in which its accented letters make French words.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return nationalText(bytes);
  }
}

const LOOKED_AT = 4096;

/** UTF-16 by its mark, or because every second byte of a Latin text is zero; null for anything else. */
export function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const pairs = Math.min(bytes.length, LOOKED_AT) >> 1;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  if (zeros[1]! > pairs * 0.7 && zeros[0]! < pairs * 0.05) return 'utf-16le';
  if (zeros[0]! > pairs * 0.7 && zeros[1]! < pairs * 0.05) return 'utf-16be';
  return null;
}

// Letters and marks French texts are made of; those of another reading of the same bytes are none of them.
const FRENCH = /[éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÇÎÏÔÙÛÜŒ°’€«»\u00a0]/g;

const MISPLACED = /(?<=\p{Lu})[éèêëàâäçîïôöùûü](?=\p{Lu})|(?<=\p{Ll})[ÉÈÊËÀÂÇÎÏÔÙÛÜŒ]/gu;

/** One of the encodings of one byte a letter: the one that reads as French; windows-1252 when they are equal. */
function nationalText(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, LOOKED_AT * 64);
  const readings = [decode1252, decodeMac, decodeDos].map((decode) => ({
    decode,
    letters: frenchness(decode(sample)),
  }));
  const best = readings.reduce((one, other) => (other.letters > one.letters ? other : one));
  return best.decode(bytes);
}

/** Accented letters of French words, less those no word has: a small one between capitals ('AOêT'), a capital after a small one ('ZoÇ'). */
function frenchness(text: string): number {
  return (text.match(FRENCH)?.length ?? 0) - 2 * (text.match(MISPLACED)?.length ?? 0);
}

function decode1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function decodeMac(bytes: Uint8Array): string {
  return new TextDecoder('macintosh').decode(bytes);
}

/** Code page 850, which old pay software still exports. */
function decodeDos(bytes: Uint8Array): string {
  const codes = Uint16Array.from(bytes, (byte) => (byte < 0x80 ? byte : DOS_LETTERS.charCodeAt(byte - 0x80)));
  return new TextDecoder('utf-16le').decode(codes);
}
