import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { parseMonth } from '../calendar/month.js';
import { isTimesheetLate, lateSince, monthsAskedFor, timesheetDueOn } from './due-date.js';
import { REMINDER_STEPS, reminderStep } from './reminder-steps.js';

const october = parseMonth('2026-10');

describe('A missing statement', () => {
  it('is due before the 15th of the next month, or before the day its clause says', () => {
    expect(timesheetDueOn(october)).toBe('2026-11-14');
    expect(timesheetDueOn(october, 8)).toBe('2026-11-07');
    expect(timesheetDueOn(parseMonth('2026-12'), 28)).toBe('2027-01-27');
    expect(isTimesheetLate(october, parseDay('2026-11-08'), 8)).toBe(true);
    expect(lateSince(timesheetDueOn(october))).toBe('2026-11-15');
  });

  it.each([1, 0, -3, 29, 31, Number.NaN])('is never due before a day that some month lacks: %d', (day) => {
    expect(() => timesheetDueOn(october, day)).toThrow('due-day-out-of-range');
  });

  it('is asked for when its month is over, for a year', () => {
    expect(monthsAskedFor(parseDay('2026-11-29'))).toEqual({ first: '2025-11', last: '2026-10' });
    expect(monthsAskedFor(parseDay('2026-01-01'))).toEqual({ first: '2025-01', last: '2025-12' });
  });
});

describe('The reminders of a missing statement', () => {
  const due = parseDay('2026-11-14');
  it.each([
    ['2026-11-08', null],
    ['2026-11-09', 'BEFORE_5'],
    ['2026-11-16', 'BEFORE_5'],
    ['2026-11-17', 'AFTER_3'],
    ['2026-11-23', 'AFTER_3'],
    ['2026-11-24', 'AFTER_10'],
    ['2026-12-08', 'AFTER_10'],
    ['2026-12-09', null],
  ])('on %s are at step %s', (day, step) => {
    expect(reminderStep(due, parseDay(day))).toBe(step);
  });

  it('come in three steps, each once', () => {
    expect(REMINDER_STEPS.map(({ days }) => days)).toEqual([-5, 3, 10]);
  });
});
