import type { Branded } from '../shared/branded.js';
import type { Language } from '../shared/language.js';
import { invalid } from '../shared/refuse.js';
import { divide } from './round.js';

/** A proportion in per ten thousand: 5 % is 500, 100 % is 10 000. */
export type PerTenThousand = Branded<number, 'PerTenThousand'>;

export const WHOLE = 10_000 as PerTenThousand;

/** An integer number of ten-thousandths as a rate. Throws `rate-invalid` when it is not a non-negative integer. */
export function perTenThousand(value: number, field?: string): PerTenThousand {
  if (!Number.isSafeInteger(value) || value < 0) throw invalid('rate-invalid', field);
  return value as PerTenThousand;
}

/** numerator / denominator in per ten thousand, half up; null when the denominator is zero (nothing to compare). */
export function ratio(numerator: number, denominator: number): PerTenThousand | null {
  if (denominator === 0) return null;
  return divide(BigInt(numerator) * 10_000n, denominator, 'HALF_UP') as PerTenThousand;
}

/**
 * Prints numerator / denominator as a percentage: '17,5 %' in French (narrow no-break space), '17.5%' in English.
 * Rounded once, half up, from the exact ratio: printing a rate already rounded would round twice.
 * An empty denominator prints as an em dash.
 */
export function formatRatio(
  numerator: number,
  denominator: number,
  language: Language,
  decimals: 0 | 1 | 2 = 1,
): string {
  if (denominator === 0) return '—';
  const scaled = divide(BigInt(numerator) * BigInt(10 ** (decimals + 2)), denominator, 'HALF_UP');
  const figure = formatScaled(scaled, decimals, language);
  return language === 'fr' ? `${figure}\u202f%` : `${figure}%`;
}

/** Prints a rate as a percentage with the given number of decimals. */
export function formatRate(rate: PerTenThousand, language: Language, decimals: 0 | 1 | 2 = 1): string {
  return formatRatio(rate, WHOLE, language, decimals);
}

/** Prints an integer scaled by 10^decimals: (175, 1, 'fr') is '17,5'; thousands parted by U+202F. */
export function formatScaled(scaled: number, decimals: number, language: Language): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const sign = scaled < 0 ? '-' : '';
  if (decimals === 0) return `${sign}${whole}`;
  return `${sign}${whole}${language === 'fr' ? ',' : '.'}${digits.slice(digits.length - decimals)}`;
}
