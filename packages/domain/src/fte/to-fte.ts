import type { Hours } from '../hours/hours.js';
import { formatScaled } from '../numbers/rate.js';
import { divide } from '../numbers/round.js';
import type { Language } from '../shared/language.js';
import { invalid } from '../shared/refuse.js';
import type { FteConvention, FteConventionCode } from './conventions.js';

/**
 * YEAR: full-time years of work the hours are worth, whatever the period. CONTINUOUS ("en continu"): people kept at
 * work all through a period of `months` months, each giving months / 12 of the yearly hours.
 */
export type FteMode = { readonly kind: 'YEAR' } | { readonly kind: 'CONTINUOUS'; readonly months: number };

/** Full-time equivalents as an exact ratio, with the convention they stand on: rounding waits for the printing. */
export interface Fte {
  readonly convention: FteConventionCode;
  readonly mode: FteMode;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Converts a total of hours (add up first, then convert). Throws `fte-months-out-of-range` unless the period has 1 to
 * 1200 months, `fte-convention-empty` for a convention without hours.
 */
export function toFte(hours: Hours, convention: FteConvention, mode: FteMode = { kind: 'YEAR' }): Fte {
  if (convention.hoursPerYear <= 0) throw invalid('fte-convention-empty', 'fteConvention');
  const months = mode.kind === 'YEAR' ? 12 : mode.months;
  if (!(Number.isSafeInteger(months) && months >= 1 && months <= 1200))
    throw invalid('fte-months-out-of-range', 'months');
  return {
    convention: convention.code,
    mode,
    numerator: hours * 12,
    denominator: convention.hoursPerYear * months,
  };
}

/** Integer hundredths of FTE, half up: what a closing stores. 28 825 h at 1 800 h is 1601. */
export function fteHundredths(fte: Fte): number {
  return divide(BigInt(fte.numerator) * 100n, fte.denominator, 'HALF_UP');
}

/** Prints '52,8', rounded once from the exact ratio; `trim` prints '16' for '16,0'. The unit and the convention are the screen's. */
export function formatFte(
  fte: Fte,
  language: Language,
  { decimals = 1, trim = false }: { decimals?: 0 | 1 | 2; trim?: boolean } = {},
): string {
  const scale = 10 ** decimals;
  const scaled = divide(BigInt(fte.numerator) * BigInt(scale), fte.denominator, 'HALF_UP');
  return trim && scaled % scale === 0
    ? formatScaled(scaled / scale, 0, language)
    : formatScaled(scaled, decimals, language);
}
