import { luhnSum } from '../numbers/luhn.js';
import type { Branded } from './branded.js';
import { invalid } from './refuse.js';

/** Fourteen digits naming an establishment: nine of the company (SIREN) and five of its own (NIC). */
export type Siret = Branded<string, 'Siret'>;
/** Nine digits naming a company or a public body. */
export type Siren = Branded<string, 'Siren'>;

const LA_POSTE = '356000000';
// Spaces people and spreadsheets put between groups: ordinary, no-break, narrow no-break, thin.
const SPACES = /[ \u00a0\u202f\u2009]/g;

/**
 * Reads a SIRET, spaces tolerated. Source: INSEE; SIREN and SIRET each satisfy the Luhn formula, except the
 * establishments of La Poste, whose fourteen digits add up to a multiple of 5.
 * Throws `siret-malformed`, `siret-digits-lost`, `siret-all-zero`, `siret-bad-checksum`.
 */
export function parseSiret(text: string, field = 'siret'): Siret {
  const digits = text.replace(SPACES, '');
  // '7,89456E+13': a spreadsheet kept six digits of fourteen.
  if (/^\d(?:[.,]\d+)?E\+?1[34]$/i.test(digits)) throw invalid('siret-digits-lost', field);
  if (!/^\d{14}$/.test(digits)) throw invalid('siret-malformed', field);
  if (/^0+$/.test(digits)) throw invalid('siret-all-zero', field);
  if (!isSiretKeyRight(digits)) throw invalid('siret-bad-checksum', field);
  return digits as Siret;
}

/** Reads a SIREN, spaces tolerated. Throws `siren-malformed`, `siren-all-zero`, `siren-bad-checksum`. */
export function parseSiren(text: string, field = 'siren'): Siren {
  const digits = text.replace(SPACES, '');
  if (!/^\d{9}$/.test(digits)) throw invalid('siren-malformed', field);
  if (/^0+$/.test(digits)) throw invalid('siren-all-zero', field);
  if (luhnSum(digits) % 10 !== 0) throw invalid('siren-bad-checksum', field);
  return digits as Siren;
}

function isSiretKeyRight(digits: string): boolean {
  const siren = digits.slice(0, 9);
  if (luhnSum(siren) % 10 !== 0) return false;
  if (luhnSum(digits) % 10 === 0) return true;
  const plainSum = [...digits].reduce((sum, digit) => sum + Number(digit), 0);
  return siren === LA_POSTE && plainSum % 5 === 0;
}

/** The company an establishment belongs to. */
export function sirenOf(siret: Siret): Siren {
  return siret.slice(0, 9) as Siren;
}

/** '356 000 000 00048', with no-break spaces so that it never wraps. */
export function formatSiret(siret: Siret): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}
