import { describe, expect, it } from '@jest/globals';
import { type CalendarDay, parseDay } from './calendar-day.js';
import { inForceOn, isValidOn, periodsOverlap, type Validity } from './validity.js';

const period = (from: string, to: string | null): Validity => ({
  validFrom: parseDay(from),
  validTo: to === null ? null : parseDay(to),
});

describe('A dated rule', () => {
  it('is in force on its first and its last day', () => {
    const year = period('2024-01-01', '2024-12-31');
    const on = (day: string) => isValidOn(year, day as CalendarDay);
    expect([on('2023-12-31'), on('2024-01-01'), on('2024-12-31'), on('2025-01-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(inForceOn([year, period('2025-01-01', null)], parseDay('2030-06-01'))).toHaveLength(1);
  });

  it('overlaps another when they share a single day', () => {
    expect(periodsOverlap(period('2024-01-01', '2024-06-30'), period('2024-06-30', null))).toBe(true);
    expect(periodsOverlap(period('2024-01-01', '2024-06-30'), period('2024-07-01', null))).toBe(false);
    expect(periodsOverlap(period('2024-07-01', null), period('2020-01-01', null))).toBe(true);
  });
});
