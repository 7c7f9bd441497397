import type { ApiErrorCode } from '../../platform/error-codes.js';
import { ruleBroken } from '../../platform/refuse.js';
import { estimateStrength } from './password-strength.js';

/** Length is what makes a password hard to guess (NIST SP 800-63B): no rule on its characters. */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 200;
/** zxcvbn's "safely unguessable": more than 10^8 guesses. */
const WEAKEST_SCORE = 3;
/** What must be left of a password once the words of the person are taken out of it. */
const FEWEST_OF_ITS_OWN = 10;
/** Shorter words of a name or an address ("de", "lys") are in too many others. */
const SHORTEST_WORD = 4;

/** What is thought of a password: its strength from 0 to 4, and why it is refused, if it is. */
export interface Verdict {
  readonly score: number;
  readonly refusal: (ApiErrorCode & `password-${string}`) | null;
}

/**
 * The one rule of passwords, wherever one is set: at least 15 characters and at most 200 (once normalised, NFKC), and not
 * guessable: neither common, nor a pattern, nor made of the person's own words (`about`: name, e-mail, house).
 */
export async function judgePassword(password: string, about: readonly string[]): Promise<Verdict> {
  const normal = password.normalize('NFKC');
  const length = [...normal].length;
  if (length > LONGEST_PASSWORD) return { score: 0, refusal: 'password-too-long' };
  const words = wordsOf(about);
  const { score, sequence } = await estimateStrength(normal, words);
  if (length < SHORTEST_PASSWORD)
    return { score: Math.min(score, WEAKEST_SCORE - 1), refusal: 'password-too-short' };
  if (ownCharacters(normal, words) < FEWEST_OF_ITS_OWN) return { score: 1, refusal: 'password-about-you' };
  if (score >= WEAKEST_SCORE) return { score, refusal: null };
  const isPattern = sequence.some(({ pattern }) => ['repeat', 'sequence', 'spatial'].includes(pattern));
  return { score, refusal: isPattern ? 'password-is-a-pattern' : 'password-too-weak' };
}

/** Refuses a password that the rule refuses, on its field. */
export async function refuseWeakPassword(password: string, about: readonly string[]): Promise<void> {
  const { refusal } = await judgePassword(password, about);
  if (refusal !== null) throw ruleBroken(refusal, 'password', limitOf(refusal));
}

function limitOf(refusal: NonNullable<Verdict['refusal']>): Record<string, number> {
  if (refusal === 'password-too-short') return { shortest: SHORTEST_PASSWORD };
  return refusal === 'password-too-long' ? { longest: LONGEST_PASSWORD } : {};
}

/** The words of a name, an address, a house; the product's own name too. */
function wordsOf(about: readonly string[]): string[] {
  const words = ['clausier', ...about].flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words.filter((word) => word.length >= SHORTEST_WORD))];
}

/** Letters and digits that belong to none of the person's words. */
function ownCharacters(password: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), plain(password));
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** Without case or accents: 'Élise' is as guessable as 'elise'. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
