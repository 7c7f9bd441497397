import { normaliseName } from '@clausier/domain/territories/normalise-name';

/** Words headings are made of, long enough to be known with a letter wrong, missing or too many. */
const WORDS = [
  'heures',
  'prenom',
  'salarie',
  'salaries',
  'naissance',
  'participant',
  'beneficiaire',
  'interimaire',
  'collaborateur',
  'intervenant',
  'employe',
  'periode',
  'semaine',
  'formation',
  'travaillees',
  'travaille',
  'effectuees',
  'realisees',
  'normales',
  'supplementaires',
  'absence',
  'maladie',
  'matricule',
  'quantite',
  'operation',
  'chantier',
  'marche',
  'clause',
  'duree',
  'montant',
  'nombre',
  'siret',
  'total',
] as const;
const SHORTEST = 5;
const LONGEST_HEADING = 80;
const known = new Set<string>(WORDS);

/**
 * The words of a heading without accents, case or marks, misspelt ones set right: 'Nb heurs' and 'NB HEURES' are one, so are
 * 'Pr?nom' and 'Prénom'. Empty for a text too long to be a heading.
 */
export function headingWords(text: string): string {
  if (text.length > LONGEST_HEADING) return '';
  const healed = text.replace(/(?<=\p{L})[?\ufffd]+(?=\p{L})/gu, '').replace(/(?<=\p{L})\ufffd+/gu, '');
  return normaliseName(healed.replace(/%/g, ' % ').replace(/\(s\)|\(es\)/gi, 's'))
    .split(' ')
    .map((word) => (word.length < SHORTEST || known.has(word) ? word : (nearest(word) ?? word)))
    .join(' ');
}

function nearest(word: string): string | undefined {
  return WORDS.find((one) => Math.abs(one.length - word.length) <= 1 && isOneAway(one, word));
}

/** One letter changed, missing, too many, or two neighbours exchanged. */
function isOneAway(one: string, other: string): boolean {
  if (one.length > other.length) return isOneAway(other, one);
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1);
  if (one.slice(at + 1) === other.slice(at + 1)) return true;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
