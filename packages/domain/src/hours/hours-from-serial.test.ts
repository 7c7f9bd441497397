import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursFromMinutes, minutesFromHours } from './hours-from-minutes.js';
import { hoursFromDecimalSerial, hoursFromDurationSerial } from './hours-from-serial.js';

describe('Hours in a spreadsheet cell', () => {
  it('are decimal hours, rounded half up to the hundredth the cell shows', () => {
    expect(hoursFromDecimalSerial(7.5)).toEqual({ hours: 750, isRounded: false });
    expect(hoursFromDecimalSerial(151.67)).toEqual({ hours: 15167, isRounded: false });
    expect(hoursFromDecimalSerial((35 * 52) / 12)).toEqual({ hours: 15167, isRounded: true });
    expect(hoursFromDecimalSerial(0.1 + 0.2)).toEqual({ hours: 30, isRounded: false });
    expect(hoursFromDecimalSerial(1.005)).toEqual({ hours: 101, isRounded: true });
  });

  it('or a duration in days, as [h]:mm formats store it', () => {
    expect(hoursFromDurationSerial(6.319444)).toMatchObject({ hours: 15167, isRounded: false });
    expect(hoursFromDurationSerial(0.3125)).toMatchObject({ hours: 750, isRounded: false });
    expect(hoursFromDurationSerial(0.3125 + 20 / 86_400)).toMatchObject({ hours: 750, isRounded: true });
  });

  it('come back exactly for every hundredth and every minute', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), (count) => {
        expect(hoursFromDecimalSerial(count / 100)).toEqual({ hours: count, isRounded: false });
        expect(hoursFromDurationSerial(count / 1440)).toMatchObject({
          hours: hoursFromMinutes(count),
          isRounded: false,
        });
        expect(minutesFromHours(hoursFromMinutes(count))).toBe(count);
      }),
    );
  });

  it('are refused when they are no number of hours', () => {
    for (const serial of [Number.NaN, Number.POSITIVE_INFINITY, 1e12])
      expect(() => hoursFromDecimalSerial(serial)).toThrow('hours-serial-invalid');
    expect(() => hoursFromDurationSerial(-0.5)).toThrow('hours-negative');
  });
});
