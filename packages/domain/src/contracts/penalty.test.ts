import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { hoursFromHundredths, wholeHours } from '../hours/hours.js';
import { cents } from '../numbers/cents.js';
import { observationsUntil, simulatePenalty } from './penalty.js';

const terms = { centsPerMissingHour: cents(20_000), centsPerDayLate: cents(10_000) };

describe('A simulated penalty', () => {
  it('is 200 EUR per missing hour plus the days late', () => {
    expect(simulatePenalty(hoursFromHundredths(1050), 3, terms)).toEqual({
      forHours: 210_000,
      forLateness: 30_000,
      total: 240_000,
    });
  });

  it('is nothing when the objective is reached or exceeded in time', () => {
    expect(simulatePenalty(wholeHours(-20), 0, terms).total).toBe(0);
  });

  it('waits for the observations of the firm, fifteen days after the notice', () => {
    expect(observationsUntil(parseDay('2024-02-20'))).toBe('2024-03-06');
  });

  it('refuses negative rates and days', () => {
    expect(() => simulatePenalty(wholeHours(1), -1, terms)).toThrow('penalty-days-negative');
    expect(() => simulatePenalty(wholeHours(1), 0, { ...terms, centsPerDayLate: cents(-1) })).toThrow(
      'penalty-rate-negative',
    );
  });
});
