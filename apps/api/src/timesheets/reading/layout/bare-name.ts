const CIVILITY = /^(?:m\.|mr\.?|mme\.?|mlle\.?|m(?= \p{Lu})|monsieur|madame|mademoiselle)\s+(?=\p{L})/iu;
const NUMBER = /^(?:n°\s*)?\d{2,}\s*[-–:]?\s*(?=\p{L})|\s+[-–(]?\s*\d{2,}\)?$/gu;
// 'DUPONT Jean (CDDI)', 'DUPONT Jean - CDD': the kind of work contract, written after the name.
const CONTRACT =
  /(?:(?:\s+[-–]\s+|,\s*)(?:cddi?|cdi|ctt|apprentie?|int[ée]rim(?:aire)?)|\s*[([](?:cddi?|cdi|ctt|cui|pec|cae|geiq|iae|ett?i?|aci|ei|ea|apprentie?|alternante?|stagiaire|int[ée]rim(?:aire)?|contrat (?:pro|d[’']apprentissage)|h|f)[)\]])$/iu;

/** A name as it is looked for: 'Mme DUPONT Zoé', '00123 DUPONT Zoé' and 'DUPONT Zoé (CDDI)' are 'DUPONT Zoé'. */
export function bareName(text: string): string {
  const bare = text.replace(CIVILITY, '').replace(NUMBER, '').replace(CONTRACT, '').trim();
  return bare === '' ? text : bare;
}
