import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursFromHundredths, sumHours } from '../hours/hours.js';
import { assertDivision, type DivisionPart, divideLike } from './division.js';

const part = (partyId: number, hours: number): DivisionPart => ({
  partyId,
  hours: hoursFromHundredths(hours),
});
const parts = fc
  .array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 8 })
  .map((list) => list.map((hours, at) => part(at + 1, hours)));

describe('An objective divided inside a consortium', () => {
  it('is divided whole: no hour more, no hour less', () => {
    const objective = hoursFromHundredths(280_000);
    expect(() => assertDivision(objective, [part(1, 200_000), part(2, 80_000)])).not.toThrow();
    expect(() => assertDivision(objective, [part(1, 200_000), part(2, 79_999)])).toThrow(
      'division-does-not-add-up',
    );
    expect(() => assertDivision(objective, [])).toThrow('division-without-part');
    expect(() => assertDivision(objective, [part(1, 200_000), part(1, 80_000)])).toThrow(
      'division-party-twice',
    );
    expect(() => assertDivision(objective, [part(1, 290_000), part(2, -10_000)])).toThrow(
      'division-part-negative',
    );
  });

  it('is divided again in the same proportions when it changes, exactly', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 50_000_000 }), (before, hundredths) => {
        const objective = hoursFromHundredths(hundredths);
        const after = divideLike(objective, before);
        expect(sumHours(after.map(({ hours }) => hours))).toBe(objective);
        expect(() => assertDivision(objective, after)).not.toThrow();
        expect(after.map(({ partyId }) => partyId)).toEqual(before.map(({ partyId }) => partyId));
      }),
    );
  });

  it('stays as it is when it does not change, and begins in equal parts', () => {
    const before = [part(1, 200_000), part(2, 80_000)];
    expect(divideLike(hoursFromHundredths(280_000), before)).toEqual(before);
    expect(divideLike(hoursFromHundredths(100_001), [part(1, 0), part(2, 0)])).toEqual([
      part(1, 50_001),
      part(2, 50_000),
    ]);
    expect(() => divideLike(hoursFromHundredths(1), [])).toThrow('division-without-part');
  });
});
