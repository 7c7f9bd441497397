import { invalid } from '../shared/refuse.js';
import { toSafeNumber } from './round.js';

/**
 * Splits an integer total in proportion to integer weights so that the parts add up exactly to the total
 * (largest remainder, or Hamilton, method). Ties go to the earliest part: the same input always gives the same
 * output. A negative total gives exactly the opposite parts of its positive counterpart.
 * Throws `weights-empty`, `weight-negative`, `weights-all-zero`, `not-an-integer`.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(total) || !weights.every(Number.isSafeInteger)) throw invalid('not-an-integer');
  if (weights.length === 0) throw invalid('weights-empty');
  if (weights.some((weight) => weight < 0)) throw invalid('weight-negative');
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) throw invalid('weights-all-zero');
  const parts = shareOut(BigInt(Math.abs(total)), weights, whole);
  return parts.map((part) => toSafeNumber(total < 0 ? -part : part));
}

function shareOut(total: bigint, weights: readonly number[], whole: bigint): bigint[] {
  const products = weights.map((weight) => total * BigInt(weight));
  const parts = products.map((product) => product / whole);
  const given = parts.reduce((sum, part) => sum + part, 0n);
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, Number(total - given))) parts[index] = parts[index]! + 1n;
  return parts;
}
