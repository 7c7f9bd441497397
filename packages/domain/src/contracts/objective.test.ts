import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../calendar/calendar-day.js';
import { hoursFromHundredths, wholeHours } from '../hours/hours.js';
import { cents } from '../numbers/cents.js';
import {
  committedHours,
  completionRate,
  type Objective,
  objectiveOn,
  outstandingHours,
} from './objective.js';

const fixed = (hours: number): Objective => ({ kind: 'FIXED', hours: wholeHours(hours) });
const ccap: Objective = {
  kind: 'PROPORTIONAL',
  centsPerHour: cents(200_000),
  threshold: cents(270_000_000),
};

describe('The objective of a clause', () => {
  it('asks for one hour per 2 000 EUR invoiced beyond 2,7 M EUR', () => {
    expect(committedHours(ccap, cents(270_000_000))).toBe(0);
    expect(committedHours(ccap, cents(0))).toBe(0);
    expect(committedHours(ccap, cents(270_200_000))).toBe(100);
    expect(committedHours(ccap, cents(470_000_000))).toBe(100_000);
    expect(committedHours(ccap, cents(270_050_000))).toBe(25);
  });

  it('does not depend on the invoices when fixed', () => {
    expect(committedHours(fixed(1500), cents(999))).toBe(150_000);
  });

  it('never decreases when more is invoiced', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 10 }), fc.nat({ max: 10 ** 8 }), (invoiced, more) => {
        expect(committedHours(ccap, cents(invoiced + more))).toBeGreaterThanOrEqual(
          committedHours(ccap, cents(invoiced)),
        );
      }),
    );
  });

  it('is the one of the last amendment signed on or before the day', () => {
    const amendments = [
      { number: 2, signedOn: parseDay('2024-06-01'), objective: fixed(1800) },
      { number: 1, signedOn: parseDay('2024-02-01'), objective: fixed(1200) },
      { number: 3, signedOn: parseDay('2024-06-01'), objective: fixed(2000) },
    ];
    const on = (day: string) => committedHours(objectiveOn(fixed(1000), amendments, parseDay(day)), cents(0));
    expect([on('2024-01-31'), on('2024-02-01'), on('2024-05-31'), on('2024-06-01')]).toEqual([
      100_000, 120_000, 120_000, 200_000,
    ]);
  });

  it('leaves a negative outstanding when more was done than asked', () => {
    expect(outstandingHours(wholeHours(100), wholeHours(120))).toBe(-2000);
    expect(completionRate(wholeHours(100), wholeHours(120))).toBe(12_000);
    expect(completionRate(wholeHours(0), wholeHours(120))).toBeNull();
  });

  it('is refused when it makes no sense', () => {
    expect(() => committedHours({ ...ccap, centsPerHour: cents(0) } as Objective, cents(1))).toThrow(
      'objective-price-not-positive',
    );
    expect(() => committedHours({ kind: 'FIXED', hours: hoursFromHundredths(-1) }, cents(1))).toThrow(
      'objective-hours-negative',
    );
  });
});
