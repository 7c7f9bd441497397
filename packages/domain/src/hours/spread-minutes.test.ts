import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spreadMinutes } from './spread-minutes.js';

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
const someMinutes = fc.array(fc.integer({ min: 0, max: 44_640 }), { maxLength: 62 });

describe('Clock hours that are added up', () => {
  it('are exact to the minute over a month: twenty days of 7 h 20 make 146,67 h', () => {
    const rows = spreadMinutes(Array(20).fill(440));
    expect(sum(rows)).toBe(14_667);
    expect(new Set(rows)).toEqual(new Set([733, 734]));
  });

  it('are what they are alone', () => {
    expect(spreadMinutes([9_100])).toEqual([15_167]);
    expect(spreadMinutes([])).toEqual([]);
    expect(spreadMinutes([0, 0])).toEqual([0, 0]);
  });

  it('add up to their minutes rounded once, half up, whatever they are', () => {
    fc.assert(
      fc.property(someMinutes, (minutes) => {
        // Half up to the hundredth: floor of twice the ratio plus one, over two, in integers.
        const expected = Math.floor((sum(minutes) * 100 * 2 + 60) / 120);
        expect(sum(spreadMinutes(minutes))).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leave each row less than a hundredth from its own minutes', () => {
    fc.assert(
      fc.property(someMinutes, (minutes) => {
        spreadMinutes(minutes).forEach((hours, index) => {
          expect(Math.abs(hours * 60 - minutes[index]! * 100)).toBeLessThan(61);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('give nothing to a row of no minutes', () => {
    fc.assert(
      fc.property(someMinutes, (minutes) => {
        const spread = spreadMinutes(minutes);
        expect(minutes.every((one, index) => one > 0 || spread[index] === 0)).toBe(true);
      }),
    );
  });
});
