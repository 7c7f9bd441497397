import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDay, daysBetween, parseDay } from '../calendar/calendar-day.js';
import { announceFrom, anonymiseOn, keptUntil, longestHold } from './retention.js';

const day = fc.integer({ min: 0, max: 9000 }).map((count) => addDays(parseDay('2010-01-01'), count));

describe('A person’s file', () => {
  it('is kept two years after the end of the last work contract', () => {
    const contractEnds = ['2021-03-31', '2022-02-28', '2020-12-31'] as CalendarDay[];
    expect(keptUntil({ registeredOn: parseDay('2019-01-05'), contractEnds })).toBe('2024-02-28');
  });

  it('is kept two years after the registration when there was no work contract', () => {
    expect(keptUntil({ registeredOn: parseDay('2022-02-28'), contractEnds: [] })).toBe('2024-02-28');
    expect(keptUntil({ registeredOn: parseDay('2024-02-29'), contractEnds: [] })).toBe('2026-02-28');
  });

  it('is kept as long as a work contract is open, whatever the others', () => {
    fc.assert(
      fc.property(day, fc.array(day), (registeredOn, ends) => {
        expect(keptUntil({ registeredOn, contractEnds: [...ends, null] })).toBeNull();
      }),
    );
  });

  it('is kept no shorter because of one more work contract', () => {
    fc.assert(
      fc.property(day, fc.array(day, { minLength: 1 }), day, (registeredOn, ends, more) => {
        const before = keptUntil({ registeredOn, contractEnds: ends })!;
        expect(keptUntil({ registeredOn, contractEnds: [...ends, more] })! >= before).toBe(true);
      }),
    );
  });
});

describe('The house', () => {
  it('has thirty days at least between the notice and the end, however late the notice', () => {
    fc.assert(
      fc.property(day, day, (until, announcedOn) => {
        const on = anonymiseOn(until, announcedOn);
        expect(daysBetween(announcedOn, on)).toBeGreaterThanOrEqual(30);
        expect(on >= until).toBe(true);
      }),
    );
  });

  it('told in time, loses no day', () => {
    fc.assert(
      fc.property(day, (until) => {
        expect(anonymiseOn(until, announceFrom(until))).toBe(until);
      }),
    );
  });

  it('may postpone for a year at a time', () => {
    expect(longestHold(parseDay('2024-02-29'))).toBe('2025-02-28');
  });
});
