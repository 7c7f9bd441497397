import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './largest-remainder.js';

const weights = fc
  .array(fc.nat({ max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0));

describe('Splitting a total by largest remainder', () => {
  it('gives the odd hundredth to the earliest of equal parts', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(15167, [7000, 3000])).toEqual([10617, 4550]);
  });

  it('adds up exactly to the total, whatever the weights', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (total, list) => {
        const sum = allocate(total, list).reduce((acc, part) => acc + BigInt(part), 0n);
        expect(sum).toBe(BigInt(total));
      }),
    );
  });

  it('keeps every part within one unit of its exact share, and nothing for a zero weight', () => {
    fc.assert(
      fc.property(fc.nat(), weights, (total, list) => {
        const whole = list.reduce((acc, weight) => acc + BigInt(weight), 0n);
        allocate(total, list).forEach((part, index) => {
          const gap = BigInt(part) * whole - BigInt(total) * BigInt(list[index]!);
          expect(gap < whole && gap > -whole).toBe(true);
          if (list[index] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  it('splits a reversal into the exact opposites', () => {
    fc.assert(
      fc.property(fc.nat(), weights, (total, list) => {
        expect(allocate(-total, list).map((part) => 0 - part)).toEqual(allocate(total, list));
      }),
    );
  });

  it('refuses no weight, a negative weight, only zero weights and fractions', () => {
    expect(() => allocate(1, [])).toThrow('weights-empty');
    expect(() => allocate(1, [2, -1])).toThrow('weight-negative');
    expect(() => allocate(1, [0, 0])).toThrow('weights-all-zero');
    expect(() => allocate(1.5, [1])).toThrow('not-an-integer');
  });
});
