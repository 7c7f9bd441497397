import { normaliseName } from '@clausier/domain/territories/normalise-name';
import type { Cell } from './grid.js';

/** What a row under the heading is: somebody's hours, or something a statement also carries. */
export type RowNature = 'HOURS' | 'TOTAL' | 'SUBTOTAL' | 'SIGNATURE' | 'BLANK' | 'HEADING';

const TOTAL = /^(?:total(?:s|ux)?|cumul|somme|ensemble|grand total)\b/;
const SUBTOTAL = /^(?:sous total|sub ?total|total (?:semaine|salarie|s\d))/;
const SIGNATURE =
  /\b(?:visa|signature|cachet|tampon|bon pour accord|certifie|fait a|lu et approuve)\b|^(?:visa|fait le)/;

/** Tells a row by its first words; `heading` is the heading row, repeated on each printed page. */
export function natureOf(row: readonly Cell[], heading: readonly Cell[]): RowNature {
  const filled = row.filter(({ text }) => text !== '');
  if (filled.length === 0) return 'BLANK';
  const first = normaliseName(filled[0]!.text);
  if (SUBTOTAL.test(first)) return 'SUBTOTAL';
  if (TOTAL.test(first)) return 'TOTAL';
  const texts = new Set(filled.map(({ text }) => text));
  if (SIGNATURE.test(first) && texts.size <= 2) return 'SIGNATURE';
  if (/^visa/.test(first) && texts.size === 1) return 'SIGNATURE';
  const isHeading =
    filled.length > 1 && row.every(({ text }, column) => text === (heading[column]?.text ?? ''));
  return isHeading ? 'HEADING' : 'HOURS';
}
