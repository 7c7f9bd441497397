import { looksLikeNir } from '@clausier/domain/participants/refuse-nir';
import { invalid } from '../platform/refuse.js';

/**
 * Refuses a social security number in any text of an input, however deep, the names of its fields included. Throws
 * `nir-refused` on the field it was typed in, `nir-refused-at-row` when the text has several lines; never with the text.
 */
export function refuseNirIn(input: unknown, field?: string): void {
  if (typeof input === 'string') refuseInText(input, field);
  else if (Array.isArray(input)) for (const value of input) refuseNirIn(value, field);
  else if (typeof input === 'object' && input !== null)
    for (const [name, value] of Object.entries(input)) {
      if (looksLikeNir(name)) throw invalid('nir-refused', field);
      refuseNirIn(value, name);
    }
}

function refuseInText(text: string, field: string | undefined): void {
  if (!looksLikeNir(text)) return;
  const row = text.includes('\n') ? text.split('\n').findIndex(looksLikeNir) + 1 : 0;
  throw row > 0 ? invalid('nir-refused-at-row', field, { row }) : invalid('nir-refused', field);
}
