import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addHours,
  compareHours,
  hoursFromHundredths,
  negateHours,
  subtractHours,
  sumHours,
  wholeHours,
} from './hours.js';
import { judgeMonthTotal } from './month-limits.js';

const anyHours = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((value) => hoursFromHundredths(value));

describe('Hours', () => {
  it('add up to the same total in any order', () => {
    fc.assert(
      fc.property(fc.array(anyHours), (list) => {
        expect(sumHours(list)).toBe(sumHours([...list].reverse()));
      }),
    );
  });

  it('cancel with their opposite', () => {
    fc.assert(
      fc.property(anyHours, anyHours, (a, b) => {
        expect(Object.is(addHours(a, negateHours(a)), 0)).toBe(true);
        expect(subtractHours(addHours(a, b), b)).toBe(a);
        expect(compareHours(a, b) + compareHours(b, a)).toBe(0);
      }),
    );
  });

  it('refuse fractions of a hundredth', () => {
    expect(() => hoursFromHundredths(0.5)).toThrow('hours-not-an-integer');
    expect(() => wholeHours(Number.NaN)).toThrow('hours-not-an-integer');
  });

  it('of a person in a month are flagged above 220 and refused above 744', () => {
    expect(judgeMonthTotal(wholeHours(220))).toBe('WITHIN');
    expect(judgeMonthTotal(hoursFromHundredths(22_001))).toBe('FLAGGED');
    expect(judgeMonthTotal(wholeHours(744))).toBe('FLAGGED');
    expect(judgeMonthTotal(hoursFromHundredths(74_401))).toBe('REFUSED');
  });
});
