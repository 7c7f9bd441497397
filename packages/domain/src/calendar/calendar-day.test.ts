import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonthsToDay,
  type CalendarDay,
  compareDays,
  daysBetween,
  parseDay,
  parseFrenchDay,
} from './calendar-day.js';
import { formatDay, formatDayInWords } from './format-day.js';

const anyDay = fc
  .integer({ min: 0, max: 73_000 })
  .map((count) => addDays('1950-01-01' as CalendarDay, count));

describe('A calendar day', () => {
  it('reads a day that exists and refuses one that does not', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
    for (const text of ['2024-02-30', '2023-02-29', '2024-13-01', '2024-04-31', '2024-01-00', '1900-02-29'])
      expect(() => parseDay(text)).toThrow('day-not-in-calendar');
    for (const text of ['2024-2-3', '28/02/2024', '', '2024-02-28T00:00', ' 2024-02-28'])
      expect(() => parseDay(text)).toThrow('day-malformed');
    expect(() => parseDay('0024-02-28')).toThrow('day-out-of-range');
  });

  it('reads the French way of writing a day, with a four-digit year', () => {
    expect(parseFrenchDay('28/02/2024')).toBe('2024-02-28');
    expect(parseFrenchDay(' 1.3.2025 ')).toBe('2025-03-01');
    expect(() => parseFrenchDay('30/02/2024')).toThrow('day-not-in-calendar');
    expect(() => parseFrenchDay('02/28/2024')).toThrow('day-not-in-calendar');
    expect(() => parseFrenchDay('28/02/24')).toThrow('day-malformed');
    expect(() => parseFrenchDay('28/02-2024')).toThrow('day-malformed');
  });

  it('is printed in the language of the reader and read back the same', () => {
    expect(formatDay(parseDay('2024-02-05'), 'fr')).toBe('05/02/2024');
    expect(formatDay(parseDay('2024-02-05'), 'en')).toBe('5 Feb 2024');
    expect(formatDayInWords(parseDay('2025-03-01'), 'fr')).toBe('1er mars 2025');
    expect(formatDayInWords(parseDay('2025-03-01'), 'en')).toBe('1 March 2025');
    fc.assert(fc.property(anyDay, (day) => expect(parseFrenchDay(formatDay(day, 'fr'))).toBe(day)));
  });

  it('comes back after going forward and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(compareDays(addDays(day, count), day)).toBe(Math.sign(count));
      }),
    );
  });

  it('lands on the last day of a shorter month', () => {
    expect(addMonthsToDay(parseDay('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonthsToDay(parseDay('2024-03-31'), -1)).toBe('2024-02-29');
    expect(addMonthsToDay(parseDay('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonthsToDay(parseDay('2023-12-15'), 24)).toBe('2025-12-15');
  });
});
