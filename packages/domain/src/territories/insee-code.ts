import type { Branded } from '../shared/branded.js';
import { invalid } from '../shared/refuse.js';

/** The five-character code of a commune in the official geographic code; not a postcode. */
export type InseeCode = Branded<string, 'InseeCode'>;

/** Reads '59350', '2A004'. Throws `insee-code-malformed`. */
export function parseInseeCode(text: string, field = 'commune'): InseeCode {
  const code = text.trim().toUpperCase();
  if (!/^(?:\d{2}|2[AB])\d{3}$/.test(code)) throw invalid('insee-code-malformed', field);
  return code as InseeCode;
}
