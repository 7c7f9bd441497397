import { headingWords } from './heading-words.js';

const SHARE =
  /^(?:%|pourcentages?)$|^(?!.*\b(?:charges?|tva|at|cotisations?|horaires?)\b)(?:.*(?:%|\b(?:taux|pourcentages?|quote part|repartition|prorata|ratio|coefficients?|coef|part)\b).*\b(?:insertion|affectation|imputation|ventilation|clause|chantier|operation|lot|marche|heures?|temps)\b.*|(?:quote part|repartition|prorata|ventilation|cle de repartition|part)(?: .*)?)$/;

/** True for a heading that says what share of the hours beside it counts: '% insertion', 'Taux d'affectation', 'Quote-part'. */
export function isOfShares(heading: string): boolean {
  return SHARE.test(headingWords(heading));
}
