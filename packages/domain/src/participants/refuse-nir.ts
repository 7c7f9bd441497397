import { invalid } from '../shared/refuse.js';

// Sex, year, month (or the codes of incomplete civil records), department, commune, order; then the optional key.
const NIR = /(?<!\d)[1-478]\d{2}(?:0[1-9]|[1-9]\d)(?:\d{2}|2[AB])\d{3}\d{3}(\d{2})?(?!\d)/i;
const GROUP_MARKS = /(?<=[\dAB])[ \u00a0\u202f\u2009.-](?=[\dAB])/gi;

/**
 * True when a text holds something that looks like a social security number (13 or 15 characters, spaces, dots or
 * hyphens tolerated): the product never stores one. A key is not required to be right: a mistyped number is still
 * personal data. A SIRET has 14 digits and is not concerned.
 */
export function looksLikeNir(text: string): boolean {
  return NIR.test(text.replace(GROUP_MARKS, ''));
}

/** Lets a text through unless it looks like a social security number. Throws `nir-refused`, without the text. */
export function refuseNir(text: string, field?: string): string {
  if (looksLikeNir(text)) throw invalid('nir-refused', field);
  return text;
}
