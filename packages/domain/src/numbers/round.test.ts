import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divide } from './round.js';

const nonZero = fc.integer().filter((value) => value !== 0);

describe('Rounding a ratio', () => {
  it('applies each named rounding to a half', () => {
    expect(divide(5, 2, 'HALF_UP')).toBe(3);
    expect(divide(5, 2, 'HALF_EVEN')).toBe(2);
    expect(divide(7, 2, 'HALF_EVEN')).toBe(4);
    expect(divide(5, 2, 'DOWN')).toBe(2);
    expect(divide(-5, 2, 'DOWN')).toBe(-2);
    expect(divide(-5, 2, 'UP')).toBe(-3);
    expect(divide(-5, 2, 'FLOOR')).toBe(-3);
    expect(divide(-5, 2, 'CEILING')).toBe(-2);
    expect(divide(5, 2, 'CEILING')).toBe(3);
  });

  it('rounds an opposite to the opposite, so that a reversal cancels its original', () => {
    fc.assert(
      fc.property(fc.integer(), nonZero, (a, b) => {
        expect(divide(-a, b, 'HALF_UP') + divide(a, b, 'HALF_UP')).toBe(0);
      }),
    );
  });

  it('is never further than a half from the exact value', () => {
    fc.assert(
      fc.property(fc.integer(), nonZero, (a, b) => {
        const gap = BigInt(divide(a, b, 'HALF_UP')) * BigInt(b) - BigInt(a);
        expect((gap < 0n ? -gap : gap) * 2n <= BigInt(Math.abs(b))).toBe(true);
      }),
    );
  });

  it('refuses a fraction, a zero denominator and a result too large to be exact', () => {
    expect(() => divide(1.5, 1, 'DOWN')).toThrow('not-an-integer');
    expect(() => divide(1, 0, 'DOWN')).toThrow('division-by-zero');
    expect(() => divide(2n ** 60n, 1, 'DOWN')).toThrow('number-too-large');
  });
});
