import { invalid } from '../shared/refuse.js';

/**
 * Named roundings of a ratio. `HALF_UP` is the commercial one: a half goes away from zero, so that the rounding
 * of an opposite is the opposite of the rounding (a reversal cancels its original).
 */
export type Rounding = 'HALF_UP' | 'HALF_EVEN' | 'DOWN' | 'UP' | 'FLOOR' | 'CEILING';

/**
 * numerator / denominator as an integer, rounded as named, exact whatever the size of the operands.
 * Throws `not-an-integer`, `division-by-zero`, `number-too-large` (result beyond 2^53).
 */
export function divide(numerator: number | bigint, denominator: number | bigint, rounding: Rounding): number {
  const top = toBigInt(numerator);
  const bottom = toBigInt(denominator);
  if (bottom === 0n) throw invalid('division-by-zero');
  const isNegative = top < 0n !== bottom < 0n && top !== 0n;
  const size = absolute(top);
  const unit = absolute(bottom);
  const quotient = size / unit;
  const goesAway = roundsAway(rounding, quotient, size % unit, unit, isNegative);
  const rounded = goesAway ? quotient + 1n : quotient;
  return toSafeNumber(isNegative ? -rounded : rounded);
}

function roundsAway(
  rounding: Rounding,
  quotient: bigint,
  remainder: bigint,
  unit: bigint,
  isNegative: boolean,
): boolean {
  if (remainder === 0n) return false;
  const twice = remainder * 2n;
  switch (rounding) {
    case 'DOWN':
      return false;
    case 'UP':
      return true;
    case 'FLOOR':
      return isNegative;
    case 'CEILING':
      return !isNegative;
    case 'HALF_UP':
      return twice >= unit;
    case 'HALF_EVEN':
      return twice > unit || (twice === unit && quotient % 2n === 1n);
  }
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function toBigInt(value: number | bigint): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isSafeInteger(value)) throw invalid('not-an-integer');
  return BigInt(value);
}

/** A bigint as a number, refused beyond 2^53 rather than silently blurred. */
export function toSafeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw invalid('number-too-large');
  return number === 0 ? 0 : number;
}
