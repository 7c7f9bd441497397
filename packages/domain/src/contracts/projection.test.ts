import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../calendar/calendar-day.js';
import { addMonths, type Month, parseMonth } from '../calendar/month.js';
import { hoursFromHundredths, sumHours, wholeHours } from '../hours/hours.js';
import { forecast, paceKnownUntil, projectEnd } from './projection.js';

const months = (...list: [string, number][]) =>
  list.map(([month, hours]) => ({ month: parseMonth(month), hours: wholeHours(hours) }));
const asOf = parseMonth('2024-06');

describe('The projected end of a clause', () => {
  it('follows the average of the last six months', () => {
    const steady = months(
      ['2024-01', 100],
      ['2024-02', 100],
      ['2024-03', 100],
      ['2024-04', 100],
      ['2024-05', 100],
      ['2024-06', 100],
    );
    expect(projectEnd(wholeHours(1000), steady, asOf)).toEqual({ kind: 'PROJECTED', month: '2024-10' });
    expect(projectEnd(wholeHours(1001), steady, asOf)).toEqual({ kind: 'PROJECTED', month: '2024-11' });
  });

  it('counts months without hours as slow, and does not count those before the work began', () => {
    expect(projectEnd(wholeHours(400), months(['2024-05', 100], ['2024-06', 100]), asOf)).toMatchObject({
      month: '2024-08',
    });
    expect(projectEnd(wholeHours(400), months(['2024-03', 200]), asOf)).toMatchObject({ month: '2024-10' });
  });

  it('names the month the objective was reached, corrections included', () => {
    const done = months(['2024-01', 300], ['2024-02', -250], ['2024-03', 250], ['2024-04', 10]);
    expect(projectEnd(wholeHours(300), done, asOf)).toEqual({ kind: 'REACHED', month: '2024-03' });
    expect(projectEnd(wholeHours(0), [], asOf)).toEqual({ kind: 'REACHED', month: '2024-06' });
  });

  it('says nothing without recent hours', () => {
    expect(projectEnd(wholeHours(300), [], asOf)).toEqual({ kind: 'NO_PACE' });
    expect(projectEnd(wholeHours(300), months(['2023-01', 100]), asOf)).toEqual({ kind: 'NO_PACE' });
    expect(projectEnd(wholeHours(3_000_000), months(['2024-06', 1]), asOf)).toEqual({ kind: 'NO_PACE' });
  });

  it('never announces an end in the past', () => {
    const list = fc.array(
      fc.record({
        month: fc.nat({ max: 30 }).map((n) => addMonths('2022-01' as Month, n)),
        hours: fc.nat({ max: 30_000 }).map((n) => hoursFromHundredths(n)),
      }),
    );
    fc.assert(
      fc.property(list, fc.nat({ max: 10 ** 6 }), (validated, committed) => {
        const end = projectEnd(hoursFromHundredths(committed), validated, asOf);
        if (end.kind === 'PROJECTED') expect(end.month > asOf).toBe(true);
        if (end.kind === 'REACHED') expect(end.month <= asOf).toBe(true);
      }),
    );
  });
});

describe('The hours to come of a clause', () => {
  it('are even, end with the projected month, and are exactly those that are left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000 }), fc.integer({ min: 1, max: 120 }), (left, count) => {
        const end = { kind: 'PROJECTED', month: addMonths(asOf, count) } as const;
        const told = forecast(hoursFromHundredths(left), asOf, end);
        expect(sumHours(told.map(({ hours }) => hours))).toBe(left);
        expect([told.length, told.at(-1)!.month]).toEqual([count, end.month]);
        const sizes = told.map(({ hours }) => hours as number);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are none once the objective is reached, or without a pace', () => {
    expect(forecast(wholeHours(10), asOf, { kind: 'NO_PACE' })).toEqual([]);
    expect(forecast(wholeHours(0), asOf, { kind: 'REACHED', month: asOf })).toEqual([]);
  });

  it('begin after the last month known: the one before, or the month under way once it has hours', () => {
    const today = parseDay('2024-06-15');
    expect(paceKnownUntil(undefined, today)).toBe('2024-05');
    expect(paceKnownUntil(parseMonth('2024-01'), today)).toBe('2024-05');
    expect(paceKnownUntil(parseMonth('2024-06'), today)).toBe('2024-06');
  });
});
