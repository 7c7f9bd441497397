import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursFromHundredths, wholeHours } from '../hours/hours.js';
import { FTE_CONVENTION_CODES, FTE_CONVENTIONS, fteConventionOf } from './conventions.js';
import { formatFte, fteHundredths, toFte } from './to-fte.js';

const house = fteConventionOf('HOUSE_1800');

describe('Full-time equivalents', () => {
  it('reproduce the published figures of LYS-TOURCOING 2021', () => {
    const own = toFte(wholeHours(28_825), house);
    expect(formatFte(own, 'fr')).toBe('16,0');
    expect(formatFte(own, 'fr', { trim: true })).toBe('16');
    expect(fteHundredths(own)).toBe(1601);
    expect(formatFte(toFte(wholeHours(95_032), house), 'fr')).toBe('52,8');
    expect(formatFte(toFte(wholeHours(95_032), house), 'en')).toBe('52.8');
  });

  it('reproduce the national figure of 2021 with its own divisor', () => {
    const national = toFte(wholeHours(25_124_684), fteConventionOf('NATIONAL_1600'));
    expect(formatFte(national, 'fr', { decimals: 0 })).toBe('15\u202f703');
  });

  it('over part of a year say how many people worked all through it', () => {
    const hours = wholeHours(9000);
    expect(formatFte(toFte(hours, house, { kind: 'YEAR' }), 'fr')).toBe('5,0');
    expect(formatFte(toFte(hours, house, { kind: 'CONTINUOUS', months: 6 }), 'fr')).toBe('10,0');
    expect(formatFte(toFte(hours, house, { kind: 'CONTINUOUS', months: 12 }), 'fr')).toBe('5,0');
    expect(formatFte(toFte(hours, house, { kind: 'CONTINUOUS', months: 24 }), 'fr')).toBe('2,5');
  });

  it('are rounded only when printed', () => {
    // 1.0456 FTE is 1.05 in hundredths: rounding that again would print 1.1.
    const fte = toFte(hoursFromHundredths(188_199), house);
    expect(fteHundredths(fte)).toBe(105);
    expect(formatFte(fte, 'fr')).toBe('1,0');
  });

  it('of a total are within one unit of the sum of the parts, whatever the convention', () => {
    const parts = fc.array(fc.nat({ max: 10 ** 8 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(parts, fc.constantFrom(...FTE_CONVENTIONS), (list, convention) => {
        const whole = fteHundredths(toFte(hoursFromHundredths(list.reduce((a, b) => a + b)), convention));
        const pieces = list.map((part) => fteHundredths(toFte(hoursFromHundredths(part), convention)));
        expect(Math.abs(whole - pieces.reduce((a, b) => a + b))).toBeLessThanOrEqual(list.length);
      }),
    );
  });

  it('name their convention and refuse an unknown one', () => {
    expect(toFte(wholeHours(1), house).convention).toBe('HOUSE_1800');
    expect(FTE_CONVENTIONS.map(({ code }) => code)).toEqual(FTE_CONVENTION_CODES);
    expect(() => fteConventionOf('1500')).toThrow('fte-convention-unknown');
    expect(() => toFte(wholeHours(1), house, { kind: 'CONTINUOUS', months: 0 })).toThrow(
      'fte-months-out-of-range',
    );
    expect(() => toFte(wholeHours(1), { ...house, hoursPerYear: wholeHours(0) })).toThrow(
      'fte-convention-empty',
    );
  });
});
