import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scaleOf } from './chart-scale';

describe('the scale of the hours by month', () => {
  it('has round marks just above the highest month', () => {
    expect(scaleOf(45_000)).toEqual({ ticks: [0, 20_000, 40_000, 60_000], top: 60_000 });
    expect(scaleOf(1).top).toBe(100);
  });

  it('covers any month with five marks at most, evenly spaced, without a fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (highest) => {
        const { ticks, top } = scaleOf(highest);
        expect(top).toBeGreaterThanOrEqual(highest);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.at(-1)).toBe(top);
        expect(ticks.every((tick, index) => Number.isInteger(tick) && tick === index * ticks[1]!)).toBe(true);
      }),
    );
  });
});
