import { nameWords } from './name-words.js';

/** What somebody looks for, the longest word first: the one an index tells most by. */
export type Asked = readonly string[];

/** Under this many letters and digits, a search says too little to be made. */
export const LEAST_ASKED = 2;

/**
 * Reads what was typed in the search: words without case or accents, at most six. Digits typed in groups, as on a letterhead
 * ("412 345 678 00012"), are one SIRET. Nothing when less than two letters were typed.
 */
export function readSearch(text: string): Asked {
  const digits = text.replace(/\s/g, '');
  if (/^\d{9,14}$/.test(digits)) return [digits];
  const words = [...new Set(nameWords(text))].sort((a, b) => b.length - a.length).slice(0, 6);
  return words.join('').length < LEAST_ASKED ? [] : words;
}
