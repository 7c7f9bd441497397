import { describe, expect, it } from '@jest/globals';
import { parseDay } from './calendar-day.js';
import { easterSunday, isPublicHoliday, isWorkingDay } from './working-day.js';

describe('A working day', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('knows Easter of %i', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('is none of the eleven public holidays of France', () => {
    const of2026 = [
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ];
    const found: string[] = [];
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= 28 + (month === 2 ? 0 : 2); day++) {
        const one = parseDay(`2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
        if (isPublicHoliday(one)) found.push(one);
      }
    expect(found).toEqual(of2026);
  });

  it('is from Monday to Friday', () => {
    expect(isWorkingDay(parseDay('2026-11-27'))).toBe(true);
    expect(isWorkingDay(parseDay('2026-11-28'))).toBe(false);
    expect(isWorkingDay(parseDay('2026-11-29'))).toBe(false);
    expect(isWorkingDay(parseDay('2026-11-30'))).toBe(true);
    expect(isWorkingDay(parseDay('2026-11-11'))).toBe(false);
  });
});
