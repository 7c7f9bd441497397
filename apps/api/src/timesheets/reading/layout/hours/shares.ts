import { headingWords } from '../heading-words.js';

const OF_HOURS =
  /\b(?:insertion|affectation|imputation|ventilation|clause|chantier|operation|lot|marche|heures?|temps)\b/;
const SHARE = /\b(?:taux|pourcentages?|quote part|repartition|prorata|ratio|coefficients?|coef|part)\b/;
const ALONE =
  /^(?:pourcentages?|quote part|repartition|prorata|ventilation|cle de repartition|part)(?: .*)?$/;
const OF_MONEY = /\b(?:charges?|tva|at|cotisations?|horaires?|hs|majorees?|supplementaires?)\b/;

/** True for a heading that says what share of the hours beside it counts: '% insertion', 'Taux d'affectation', 'Quote-part'. */
export function isOfShares(heading: string): boolean {
  const words = headingWords(heading);
  if (OF_MONEY.test(words)) return false;
  if (/^\s*%\s*$/.test(heading) || ALONE.test(words)) return true;
  // 'H. 25 %' is overtime: a number before the mark is a rate, not a share.
  const isShare = SHARE.test(words) || (/%/.test(heading) && !/\d\s*%/.test(heading));
  return isShare && OF_HOURS.test(words);
}
