import { headingWords } from '../heading-words.js';

const OF_CLAUSE = /\b(?:insertion|affectation|imputation|ventilation|clause|chantier|operation|lot|marche)\b/;
const OF_HOURS = /\b(?:heures?|temps)\b/;
const PART = /\b(?:pourcentages?|quote part|repartition|prorata|ratio|part)\b/;
// 'Taux heures sup' is money: a rate is a share only of what it says.
const RATE = /\b(?:taux|coefficients?|coef)\b/;
const ALONE =
  /^(?:pourcentages?|quote part|repartition|prorata|ventilation|cle de repartition|part)(?: .*)?$/;
const OF_MONEY = /\b(?:charges?|tva|at|cotisations?|horaires?|hs|sup|supp|majorees?|supplementaires?)\b/;

/** True for a heading that says what share of the hours beside it counts: '% insertion', 'Taux d'affectation', 'Quote-part'. */
export function isOfShares(heading: string): boolean {
  const words = headingWords(heading);
  if (OF_MONEY.test(words)) return false;
  if (/^\s*%\s*$/.test(heading) || ALONE.test(words)) return true;
  // 'H. 25 %' is overtime: a number before the mark is a rate, not a share.
  const isPart = PART.test(words) || (/%/.test(heading) && !/\d\s*%/.test(heading));
  return isPart ? OF_CLAUSE.test(words) || OF_HOURS.test(words) : RATE.test(words) && OF_CLAUSE.test(words);
}
