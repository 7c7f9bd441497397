import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { niceStep } from './nice-step';

describe('the axis of a chart of hours', () => {
  it('goes up by round figures', () => {
    expect([5_600_000, 4_000_000, 120_000, 1].map(niceStep)).toEqual([2_000_000, 1_000_000, 50_000, 100]);
  });

  it('has between one and six lines above zero, whatever the hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (largest) => {
        const lines = Math.ceil(largest / niceStep(largest));
        expect(lines).toBeGreaterThanOrEqual(1);
        expect(lines).toBeLessThanOrEqual(6);
      }),
    );
  });
});
