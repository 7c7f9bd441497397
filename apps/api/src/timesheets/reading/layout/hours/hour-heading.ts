import { headingWords } from '../heading-words.js';

/** What the hours of a column are, told by its heading. Only the first three are hours worked. */
export type HourNature =
  | 'WORKED'
  | 'OVERTIME'
  | 'TRAINING'
  | 'TOTAL'
  | 'ABSENCE'
  | 'PLANNED'
  | 'AMOUNT'
  | 'DAYS';

/** In the order they are looked for: 'Total heures de formation' is a total, 'Montant heures sup' an amount. */
const NATURES: readonly (readonly [HourNature, RegExp])[] = [
  [
    'AMOUNT',
    /\b(?:montants?|taux|couts?|prix|brut|salaires?|tarif|factures?|ht|ttc|tva|euros?|eur|coef|coefficient|etpt?|effectifs?|quotites?|pourcentages?)\b/,
  ],
  [
    'DAYS',
    /^(?:nb|nbre|nombre)(?: de| d)? jours?\b|^jours? (?:travailles?|de presence)|^(?!.*\b(?:h|heures?|hrs?|duree|temps)\b).*\b(?:jours|jrs|journees?)\b/,
  ],
  [
    'ABSENCE',
    /\b(?:abs|absences?|absentes?|conges?|cp|rtt|maladie|arrets?|accidents?|intemperies?|feries?|at|css|chomage|rc|repos|pauses?|coupures?|non travaillees?)\b/,
  ],
  [
    'PLANNED',
    /^horaires?(?: (?:mensuel|hebdomadaire|hebdo|de base|base|mois))?$|\b(?:contractuel(?:le)?s?|contrat|prevu(?:e|s|es)?|previsionnel(?:le)?s?|theoriques?|planifie(?:e|s|es)?|compteurs?|objectifs?|restante?s?|solde|a realiser|mensualisees?|cumul(?:ees?)?|depuis le debut)\b/,
  ],
  ['TOTAL', /^(?:s |sous )?(?:totale?s?|totaux|tot|somme|ensemble)\b|\b(?:total|tot)$/],
  ['TRAINING', /\bformations?\b|\bform\b|\btraining\b/],
  ['OVERTIME', /\bsupp?\b|\bsupplementaires?\b|\bhs\b|\bhs ?\d{2,3}\b|\bmajorees?\b|\bovertime\b/],
];

// 'HS 25 %', 'H. 125', 'à 50%': a rate of overtime; 'janv.-25' is none.
const RATE = /(?<!\d)(?:25|50|125|150)\s*%|\bh\w*[ .]*(?:à )?(?:25|50|125|150)(?!\d)/i;

// 'Heures/jour', 'H par semaine': how long a day or a week is, not what was worked.
const EACH = /\b(?:h|heures?)\s*(?:\/|par)\s*(?:j|jour|jrs?|sem|semaine)\b/i;

/** The nature of a column of hours by the parts of its heading, the nearest to the cells last. */
export function hourNatureOf(parts: readonly string[]): HourNature {
  for (const part of [...parts].reverse()) {
    if (/[€$£]/.test(part)) return 'AMOUNT';
    if (EACH.test(part)) return 'PLANNED';
    if (RATE.test(part)) return 'OVERTIME';
    const words = headingWords(part);
    const found = NATURES.find(([, shape]) => shape.test(words));
    if (found) return found[0];
  }
  return 'WORKED';
}

// 'h.mm', 'heures/minutes', 'base 60': what follows the mark is minutes, whatever the mark.
const CLOCK = /\bh{1,3}\s*[.,:/]?\s*mm\b|\bheures?\s*[/.,:]\s*min(?:utes?)?\b|\bbase 60\b|\bsexag/i;

/** True for a heading that says hours and minutes: '151,40' under it may be either, and is not read. */
export function saysClock(heading: string): boolean {
  return CLOCK.test(heading);
}

/** 'dont heures sup' says hours that are counted in another column already. */
export function isPartOfAnother(parts: readonly string[]): boolean {
  return parts.some((part) => /\b(?:dont|inclus|including|y compris)\b/i.test(part));
}
