import { invalid } from '../shared/refuse.js';

// What people put between the groups of a number: a space, a dot, a hyphen, a slash, an underscore, or what cannot be seen.
const MARK = String.raw`[ ._/\u00ad\u200b-\u200d\u2010-\u2015\u2060\ufeff-]`;
const GAP = `${MARK}{0,3}`;

/**
 * The fields of the number, with what may stand between two of them: sex (or a provisional register), year, month (or the
 * codes of incomplete civil records), department with commune (Corsica 2A and 2B, overseas on three figures), order.
 */
function fields(gap: string): string {
  const place = `(?:(?:0[1-9]|[1-9][0-9]|2[ABab])${gap}(?!000)[0-9]{3}|9[78][0-9]${gap}(?!00)[0-9]{2})`;
  const month = '(?:0[1-9]|1[0-2]|[23][0-9]|4[0-2]|[5-9][0-9])';
  return ['[1-478]', '[0-9]{2}', month, place, '(?!000)[0-9]{3}'].join(gap);
}

// Not the decimals of a number: 7,1666666666667 is an hour count.
const BEFORE = '(?<![0-9][.,]?)';

/** The same expressions are written in PostgreSQL's `looks_like_nir`; a test compares the two on generated texts. */
const WRITTEN = new RegExp(`${BEFORE}${fields(GAP)}(?![0-9])`, 'g');
const WITH_KEY = new RegExp(`${BEFORE}${fields(GAP)}[0-9]{2}(?![0-9])`, 'g');
const RUN = new RegExp(`[0-9](?:${GAP}(?:[0-9]|(?<=2)[ABab](?=${GAP}[0-9])))*`, 'g');
const DECIMAL = /^[0-9]+\.[0-9]+$/;
const THOUSANDS = new RegExp(`^[0-9](?:${MARK}[0-9]{3}){4}$`);
const SHAPE = new RegExp(`^${fields('')}(?:[0-9]{2})?$`);
const MARKS = new RegExp(MARK, 'g');

/**
 * True when a text holds what looks like a social security number (NIR): the product never stores one.
 *
 * - 13 characters of the right shape, written in one piece, by fields, or as a spreadsheet groups thousands, whether or not
 *   a key follows: there is nothing else to check them by;
 * - 15 characters of the right shape in one piece or grouped in any way, when the key is right (97 minus the number modulo
 *   97, R. 114-26 of the code de la sécurité sociale): other references have 15 digits too.
 *
 * A SIRET (14), a telephone number, an IBAN, a date or a decimal number is none.
 */
export function looksLikeNir(text: string): boolean {
  const plain = text.normalize('NFKC');
  for (const [found] of plain.matchAll(WRITTEN)) if (!DECIMAL.test(found)) return true;
  for (const [found] of plain.matchAll(WITH_KEY)) if (keyIsRight(found.replace(MARKS, ''))) return true;
  for (const [run] of plain.matchAll(RUN)) {
    if (DECIMAL.test(run)) continue;
    const number = run.replace(MARKS, '');
    if (!SHAPE.test(number)) continue;
    if (number.length === 15 ? keyIsRight(number) : THOUSANDS.test(run)) return true;
  }
  return false;
}

/** The key of the 13 first characters: Corsica counts as 19 (2A) and 18 (2B) in place of its letter. */
export function nirKey(number: string): number {
  const digits = number.slice(0, 13).replace(/2A/i, '19').replace(/2B/i, '18');
  return 97 - (Number(digits) % 97);
}

function keyIsRight(number: string): boolean {
  return Number(number.slice(13)) === nirKey(number);
}

/** Lets a text through unless it looks like a social security number. Throws `nir-refused`, without the text. */
export function refuseNir(text: string, field?: string): string {
  if (looksLikeNir(text)) throw invalid('nir-refused', field);
  return text;
}
