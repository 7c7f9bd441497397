import type { Branded } from '../shared/branded.js';
import { invalid } from '../shared/refuse.js';

/** The code by which anybody checks an attestation: twelve characters, sixty random bits. */
export type VerificationCode = Branded<string, 'VerificationCode'>;

/** Digits and capitals without those that are taken for one another (Crockford's base 32: no I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const BITS_A_CHARACTER = 5;
/** Random bytes a code is made from. */
export const CODE_BYTES = 8;

/** The code that random bytes give: the first sixty bits. Throws `attestation-code-malformed` for too few bytes. */
export function codeFromBytes(bytes: Uint8Array): VerificationCode {
  if (bytes.length < CODE_BYTES) throw invalid('attestation-code-malformed', 'code');
  let bits = 0n;
  for (const byte of bytes.subarray(0, CODE_BYTES)) bits = bits * 256n + BigInt(byte);
  let code = '';
  for (let at = 0; at < LENGTH; at += 1) {
    const shift = BigInt(CODE_BYTES * 8 - BITS_A_CHARACTER * (at + 1));
    code += ALPHABET[Number((bits >> shift) & 31n)];
  }
  return code as VerificationCode;
}

/**
 * Reads a code as somebody copies it from paper: small letters, spaces and dashes, O for 0, I or L for 1.
 * Throws `attestation-code-malformed`.
 */
export function readCode(text: string): VerificationCode {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―_.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isCode = bare.length === LENGTH && [...bare].every((character) => ALPHABET.includes(character));
  if (!isCode) throw invalid('attestation-code-malformed', 'code');
  return bare as VerificationCode;
}

/** 'ABCD-EFGH-JKMN': read aloud and copied by fours. */
export function formatCode(code: VerificationCode): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
