import { createHash, randomInt } from 'node:crypto';

/** Capitals and digits that are heard and read as one thing only: no I, O, 0 or 1. 32 of them: five bits each. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODES = 10;
const GROUPS = 6;
const GROUP_LENGTH = 4;

/**
 * Ten codes of 120 random bits, such as `K7M2-9XQD-…`. Beyond 112 bits a plain digest is enough to keep them (OWASP ASVS
 * 5.0, 6.5.2), and guessing needs no counter: a thief who exhausts the tries of the code cannot close this way too.
 */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, newGroup).join('-'));
}

function newGroup(): string {
  return Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** What is kept of a code, read with or without its dashes, spaces and capitals. */
export function digestOfRecoveryCode(userId: number, code: string): Buffer {
  const letters = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`${userId}:${letters}`).digest();
}
