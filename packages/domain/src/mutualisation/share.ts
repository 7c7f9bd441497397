import type { Hours } from '../hours/hours.js';
import { formatRatio, type PerTenThousand, ratio } from '../numbers/rate.js';
import type { Language } from '../shared/language.js';

/** What a share compares; a catalogue has a sentence for each. */
export const SHARE_TERMS = [
  'BY_RESIDENTS_HERE',
  'BY_NON_RESIDENTS_HERE',
  'BY_RESIDENTS_ELSEWHERE',
  'ON_OWN_OPERATIONS',
  'BY_RESIDENTS',
  'MANAGED',
  'CROSS_TERRITORY',
  'METROPOLITAN_TOTAL',
] as const;

export type ShareTerm = (typeof SHARE_TERMS)[number];

export interface NamedHours {
  readonly term: ShareTerm;
  readonly hours: Hours;
}

/** A share that always says what it divides by what. */
export interface Share {
  readonly numerator: NamedHours;
  readonly denominator: NamedHours;
  /** null when the denominator is empty. */
  readonly rate: PerTenThousand | null;
}

/** numerator / denominator in per ten thousand, half up, with both kept beside it. */
export function shareOf(numerator: NamedHours, denominator: NamedHours): Share {
  return { numerator, denominator, rate: ratio(numerator.hours, denominator.hours) };
}

/** '17,5 %', rounded once from the hours themselves. */
export function formatShare(share: Share, language: Language, decimals: 0 | 1 | 2 = 1): string {
  return formatRatio(share.numerator.hours, share.denominator.hours, language, decimals);
}
