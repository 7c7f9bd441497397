/** Letters that Unicode does not decompose, as PostgreSQL's unaccent writes them. */
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** The words of a name, a number or a reference as they are compared: no case, no accent, letters and digits only. */
export function nameWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđ]/g, (letter) => LETTERS[letter]!)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
