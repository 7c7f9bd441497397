import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { parseMonth } from '../calendar/month.js';
import { hoursFromHundredths, NO_HOURS, wholeHours } from '../hours/hours.js';
import { checkLine, type LineToCheck } from './check-line.js';
import { COUNTED_BY_DEFAULT } from './hour-kinds.js';

const period = (startsOn: string, endsOn: string | null) => ({
  startsOn: parseDay(startsOn),
  endsOn: endsOn === null ? null : parseDay(endsOn),
});
const aLine = (more: Partial<LineToCheck> = {}): LineToCheck => ({
  hours: hoursFromHundredths(15167),
  month: parseMonth('2024-03'),
  hourKind: 'WORKED',
  employment: period('2024-01-15', '2024-12-31'),
  assignment: period('2024-01-15', null),
  countedKinds: COUNTED_BY_DEFAULT,
  eligibleUntil: parseDay('2026-01-14'),
  derogations: [],
  otherHoursOfMonth: NO_HOURS,
  ...more,
});
const found = (more: Partial<LineToCheck>) =>
  checkLine(aLine(more)).map(({ code, severity }) => `${severity} ${code}`);

describe('A line of hours', () => {
  it('is posted without remark when every rule is met', () => {
    expect(checkLine(aLine())).toEqual([]);
  });

  it('has hours, and no more than a month holds', () => {
    expect(found({ hours: NO_HOURS })).toEqual(['error hours-not-positive']);
    expect(found({ hours: wholeHours(-5) })).toEqual(['error hours-not-positive']);
    expect(found({ hours: wholeHours(745) })).toEqual(['error hours-above-month']);
  });

  it('is flagged above 220 h in the month over all firms, refused above 744', () => {
    expect(found({ otherHoursOfMonth: hoursFromHundredths(6833) })).toEqual([]);
    expect(found({ otherHoursOfMonth: hoursFromHundredths(6834) })).toEqual(['warning person-month-flagged']);
    expect(found({ otherHoursOfMonth: wholeHours(593) })).toEqual(['error person-month-refused']);
  });

  it('never says how much the person worked elsewhere: only that the limit is passed', () => {
    const [flagged] = checkLine(aLine({ otherHoursOfMonth: wholeHours(80) }));
    expect(flagged).toMatchObject({ field: 'hours', params: { limit: 22_000 } });
    const [refused] = checkLine(aLine({ otherHoursOfMonth: wholeHours(593) }));
    expect([flagged, refused].map((finding) => Object.keys(finding?.params ?? {}))).toEqual([
      ['limit'],
      ['limit'],
    ]);
  });

  it('is inside the work contract and the assignment, by a day at least', () => {
    expect(found({ month: parseMonth('2024-01') })).toEqual([]);
    expect(found({ month: parseMonth('2023-12') })).toEqual(['error month-outside-employment']);
    expect(found({ month: parseMonth('2025-01') })).toEqual(['error month-outside-employment']);
    expect(found({ assignment: period('2024-04-01', null) })).toEqual(['error month-outside-assignment']);
    expect(found({ assignment: period('2024-04-01', null), derogations: ['OUTSIDE_DATES'] })).toEqual([
      'warning month-outside-dates-derogated',
    ]);
  });

  it('is of a kind the clause counts', () => {
    expect(found({ hourKind: 'TRAINING', countedKinds: ['WORKED'] })).toEqual([
      'error hour-kind-not-counted',
    ]);
  });

  it('is within 24 months, unless a facilitator said why not', () => {
    const late = { eligibleUntil: parseDay('2024-02-14') };
    expect(found(late)).toEqual(['error month-beyond-eligibility']);
    expect(found({ ...late, derogations: ['BEYOND_ELIGIBILITY'] })).toEqual([
      'warning month-beyond-eligibility-derogated',
    ]);
    expect(found({ ...late, derogations: ['OUTSIDE_DATES'] })).toEqual(['error month-beyond-eligibility']);
    expect(found({ eligibleUntil: parseDay('2024-03-01') })).toEqual([]);
  });

  it('tells everything that is wrong at once', () => {
    expect(
      found({ hours: NO_HOURS, month: parseMonth('2026-03'), hourKind: 'OVERTIME', countedKinds: [] }),
    ).toEqual([
      'error hours-not-positive',
      'error month-outside-employment',
      'error hour-kind-not-counted',
      'error month-beyond-eligibility',
    ]);
  });
});
