import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDay, parseDay } from '../../calendar/calendar-day.js';
import { monthOf, nextMonth, parseMonth } from '../../calendar/month.js';
import { alertDays, alertOn, eligibleUntil, isMonthBeyondWindow } from './duration.js';

const start = parseDay('2022-03-15');

describe('The 24 months of a clause path', () => {
  it('end the day before the second anniversary of the first clause contract', () => {
    expect(eligibleUntil(start, false)).toBe('2024-03-14');
    expect(eligibleUntil(start, true)).toBe('2026-03-14');
    expect(eligibleUntil(parseDay('2024-02-29'), false)).toBe('2026-02-27');
  });

  it('are announced at 18, 21 and 24 months', () => {
    expect(alertDays(start, false)).toEqual(['2023-09-15', '2023-12-15', '2024-03-15']);
    expect(alertOn(start, false, parseDay('2023-09-14'))).toBeNull();
    expect(alertOn(start, false, parseDay('2023-09-15'))).toBe('SIX_MONTHS_LEFT');
    expect(alertOn(start, false, parseDay('2023-12-15'))).toBe('THREE_MONTHS_LEFT');
    expect(alertOn(start, false, parseDay('2024-03-14'))).toBe('THREE_MONTHS_LEFT');
    expect(alertOn(start, false, parseDay('2024-03-15'))).toBe('OVER');
    expect(alertOn(start, true, parseDay('2024-03-15'))).toBeNull();
  });

  it('include the month they end in and no month after', () => {
    expect(isMonthBeyondWindow(parseMonth('2024-03'), start, false)).toBe(false);
    expect(isMonthBeyondWindow(parseMonth('2024-04'), start, false)).toBe(true);
    const anyStart = fc.nat({ max: 20_000 }).map((days) => addDays('2000-01-01' as CalendarDay, days));
    fc.assert(
      fc.property(anyStart, fc.boolean(), (day, openEnded) => {
        const last = monthOf(eligibleUntil(day, openEnded));
        expect(isMonthBeyondWindow(last, day, openEnded)).toBe(false);
        expect(isMonthBeyondWindow(nextMonth(last), day, openEnded)).toBe(true);
      }),
    );
  });
});
