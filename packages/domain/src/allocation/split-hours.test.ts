import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursFromHundredths, sumHours } from '../hours/hours.js';
import { type PerTenThousand, perTenThousand } from '../numbers/rate.js';
import { splitHours } from './split-hours.js';

const share = (assignmentId: string, value: number) => ({ assignmentId, share: perTenThousand(value) });
const anyShares = fc
  .array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 8 })
  .filter((list) => list.some((value) => value > 0) && list.reduce((a, b) => a + b) <= 10_000)
  .map((list) =>
    list.map((value, index) => ({ assignmentId: `a-${index}`, share: value as PerTenThousand })),
  );

describe('One work contract serving several clauses', () => {
  it('splits its hours by shares, to the hundredth', () => {
    expect(splitHours(hoursFromHundredths(15167), [share('town-hall', 5000), share('school', 5000)])).toEqual(
      {
        parts: [
          { assignmentId: 'town-hall', hours: 7584 },
          { assignmentId: 'school', hours: 7583 },
        ],
        unallocated: 0,
      },
    );
  });

  it('may leave hours to no clause', () => {
    expect(splitHours(hoursFromHundredths(10_000), [share('school', 6000)])).toMatchObject({
      unallocated: 4000,
    });
  });

  it('never gives more nor less than the hours worked', () => {
    fc.assert(
      fc.property(fc.nat({ max: 74_400 }), anyShares, (hours, shares) => {
        const { parts, unallocated } = splitHours(hoursFromHundredths(hours), shares);
        expect(sumHours([...parts.map((part) => part.hours), unallocated])).toBe(hours);
        for (const part of parts) expect(part.hours).toBeGreaterThanOrEqual(0);
        expect(unallocated).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('splits a reversal into exact opposites', () => {
    fc.assert(
      fc.property(fc.nat({ max: 74_400 }), anyShares, (hours, shares) => {
        const forward = splitHours(hoursFromHundredths(hours), shares).parts;
        const back = splitHours(hoursFromHundredths(-hours), shares).parts;
        forward.forEach((part, index) => {
          expect(part.hours + back[index]!.hours).toBe(0);
        });
      }),
    );
  });

  it('refuses shares above the whole, none at all, and the same clause twice', () => {
    const hours = hoursFromHundredths(100);
    expect(() => splitHours(hours, [share('a', 6000), share('b', 4001)])).toThrow(
      'allocation-shares-above-whole',
    );
    expect(() => splitHours(hours, [])).toThrow('allocation-without-share');
    expect(() => splitHours(hours, [share('a', 0)])).toThrow('allocation-without-share');
    expect(() => splitHours(hours, [share('a', 1), share('a', 1)])).toThrow(
      'allocation-duplicate-assignment',
    );
  });
});
