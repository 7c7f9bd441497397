import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { parseMonth } from '../calendar/month.js';
import { readHours } from '../hours/parse-hours.js';
import { isTimesheetLate, timesheetDueOn } from './due-date.js';
import { FINDING_CODES, severityOf } from './finding-codes.js';
import { canMove, isEditableByFirm, LINE_STATES, moveLine, nextStatesOf } from './line-states.js';

describe('A timesheet line', () => {
  it('goes from the firm to the facilitator and back', () => {
    expect(moveLine('DRAFT', 'SENT')).toBe('SENT');
    expect(moveLine('SENT', 'RETURNED')).toBe('RETURNED');
    expect(moveLine('RETURNED', 'SENT')).toBe('SENT');
    expect(moveLine('SENT', 'ACCEPTED')).toBe('ACCEPTED');
  });

  it('never leaves the ledger once accepted, and is never accepted unseen', () => {
    expect(nextStatesOf('ACCEPTED')).toEqual(['REVERSED']);
    expect(nextStatesOf('REVERSED')).toEqual([]);
    expect(LINE_STATES.filter((from) => canMove(from, 'ACCEPTED'))).toEqual(['SENT']);
    expect(() => moveLine('DRAFT', 'ACCEPTED')).toThrow('line-transition-refused');
  });

  it('belongs to the firm only as a draft or when returned', () => {
    expect(LINE_STATES.filter(isEditableByFirm)).toEqual(['DRAFT', 'RETURNED']);
  });
});

describe('A timesheet', () => {
  it('is due before the 15th of the next month', () => {
    expect(timesheetDueOn(parseMonth('2024-12'))).toBe('2025-01-14');
    expect(isTimesheetLate(parseMonth('2024-12'), parseDay('2025-01-14'))).toBe(false);
    expect(isTimesheetLate(parseMonth('2024-12'), parseDay('2025-01-15'))).toBe(true);
  });
});

describe('The findings', () => {
  it('have each one code, in kebab case', () => {
    expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
    for (const code of FINDING_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('include every reason a text cannot be read as hours', () => {
    for (const text of ['', '1,800', '7h5', '7h75', '-7', '7:30:12', '99999999999999', '0,125', 'seven']) {
      const reading = readHours(text);
      expect(reading.ok).toBe(false);
      if (!reading.ok) expect(severityOf(reading.code)).toBe('error');
    }
  });

  it('block their line, except what only has to be seen', () => {
    expect(severityOf('person-month-flagged')).toBe('warning');
    expect(severityOf('already-posted')).toBe('warning');
    expect(severityOf('nir-refused')).toBe('error');
  });
});
