import { describe, expect, it } from '@jest/globals';
import { formatRate, formatRatio, perTenThousand, ratio } from './rate.js';

describe('A proportion', () => {
  it('is printed as the language writes it', () => {
    expect(formatRate(perTenThousand(1750), 'fr')).toBe('17,5\u202f%');
    expect(formatRate(perTenThousand(1750), 'en')).toBe('17.5%');
    expect(formatRatio(18_556, 28_825, 'fr', 0)).toBe('64\u202f%');
  });

  it('is rounded once, from the exact ratio', () => {
    // 64.496 % is 64.50 % in per ten thousand: rounding that again would print 65 %.
    expect(ratio(64_496, 100_000)).toBe(6450);
    expect(formatRatio(64_496, 100_000, 'fr', 0)).toBe('64\u202f%');
  });

  it('does not exist when there is nothing to compare with', () => {
    expect(ratio(5, 0)).toBeNull();
    expect(formatRatio(5, 0, 'fr')).toBe('—');
  });

  it('is a non-negative integer', () => {
    expect(() => perTenThousand(-1)).toThrow('rate-invalid');
    expect(() => perTenThousand(0.5)).toThrow('rate-invalid');
  });
});
