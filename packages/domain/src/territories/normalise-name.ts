/**
 * The comparison key of a name, of a commune or of a person: without accents, case, apostrophes, hyphens or dots,
 * ligatures opened. The modifier apostrophe U+02BC, a letter for Unicode, parts words like the others.
 * 'Marcq-en-Barœul' and 'MARCQ EN BAROEUL' share 'marcq en baroeul'. Never shown.
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+|\p{Lm}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * The comparison key of a commune: as a name, plus the ways an address shortens it ('St', 'Ste', 's/', 'lès' or
 * 'les' for 'lez', 'LILLE CEDEX 9').
 */
export function communeKey(text: string): string {
  return normaliseName(text.replace(/\bs\//gi, 'sur '))
    .replace(/ cedex(?: \d{1,2})?$/, '')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\b(?:les|lez)\b/g, 'lez');
}
