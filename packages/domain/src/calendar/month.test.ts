import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from './calendar-day.js';
import {
  addMonths,
  compareMonths,
  firstDayOf,
  formatMonth,
  lastDayOf,
  type Month,
  monthOf,
  monthRange,
  monthsBetween,
  nextMonth,
  parseFrenchMonth,
  parseMonth,
  previousMonth,
} from './month.js';

const anyMonth = fc.integer({ min: 0, max: 1200 }).map((count) => addMonths('1980-01' as Month, count));

describe('A month', () => {
  it('knows its days and its neighbours', () => {
    const february = parseMonth('2024-02');
    expect(firstDayOf(february)).toBe('2024-02-01');
    expect(lastDayOf(february)).toBe('2024-02-29');
    expect(nextMonth(parseMonth('2024-12'))).toBe('2025-01');
    expect(previousMonth(parseMonth('2024-01'))).toBe('2023-12');
    expect(monthOf(parseDay('2024-02-29'))).toBe('2024-02');
    expect(compareMonths(february, parseMonth('2024-03'))).toBe(-1);
  });

  it('refuses what is not a month', () => {
    for (const text of ['2024', '2024-1', '02-2024', ''])
      expect(() => parseMonth(text)).toThrow('month-malformed');
    for (const text of ['2024-13', '2024-00', '1024-01'])
      expect(() => parseMonth(text)).toThrow('month-out-of-range');
  });

  it('lists the months of a period, both ends included', () => {
    expect(monthRange(parseMonth('2023-11'), parseMonth('2024-02'))).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
    expect(monthRange(parseMonth('2024-02'), parseMonth('2024-01'))).toEqual([]);
  });

  it('is written in words in either language, and read as French statements write it', () => {
    expect(formatMonth(parseMonth('2025-03'), 'fr')).toBe('mars 2025');
    expect(formatMonth(parseMonth('2025-03'), 'en')).toBe('March 2025');
    expect(parseFrenchMonth('AOUT 2025')).toBe('2025-08');
    expect(parseFrenchMonth('3/2025')).toBe('2025-03');
    expect(() => parseFrenchMonth('marsh 2025')).toThrow('month-malformed');
    fc.assert(
      fc.property(anyMonth, (month) => expect(parseFrenchMonth(formatMonth(month, 'fr'))).toBe(month)),
    );
  });

  it('measures the distance it was moved by', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -400, max: 400 }), (month, count) => {
        expect(monthsBetween(month, addMonths(month, count))).toBe(count);
        expect(monthOf(firstDayOf(month))).toBe(monthOf(lastDayOf(month)));
      }),
    );
  });
});
