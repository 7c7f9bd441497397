import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, monthOfYear, monthRange, parseMonth } from '../calendar/month.js';
import {
  answeredTogether,
  formatPeriod,
  PERIOD_LENGTHS,
  type PeriodRule,
  periodDueOn,
  statementPeriod,
} from './statement-period.js';

const rule = (from: string, months: PeriodRule['months']): PeriodRule => ({ from: parseMonth(from), months });
const told = (month: string, ...rules: PeriodRule[]) => {
  const { first, last } = statementPeriod(parseMonth(month), rules);
  return [first, last, periodDueOn(parseMonth(month), rules)];
};

describe('The months one statement is of', () => {
  it('are each month alone when the clause says nothing', () => {
    expect(told('2026-02')).toEqual(['2026-02', '2026-02', '2026-03-14']);
  });

  it.each([
    [2, '2026-05', ['2026-05', '2026-06', '2026-07-14']],
    [3, '2026-05', ['2026-04', '2026-06', '2026-07-14']],
    [6, '2026-05', ['2026-01', '2026-06', '2026-07-14']],
    [12, '2026-05', ['2026-01', '2026-12', '2027-01-14']],
  ] as const)('are %d of the civil year, due after the last', (months, month, expected) => {
    expect(told(month, rule('2020-01', months))).toEqual(expected);
  });

  it('are cut where the rhythm changes: what was due stays due', () => {
    const rules = [rule('2026-05', 3), rule('2026-09', 1)];
    expect(told('2026-04', ...rules)).toEqual(['2026-04', '2026-04', '2026-05-14']);
    expect(told('2026-06', ...rules)).toEqual(['2026-05', '2026-06', '2026-07-14']);
    expect(told('2026-08', ...rules)).toEqual(['2026-07', '2026-08', '2026-09-14']);
    expect(told('2026-09', ...rules)).toEqual(['2026-09', '2026-09', '2026-10-14']);
  });

  it('share the calendar out, whatever the rules and their order', () => {
    const month = fc.integer({ min: 0, max: 47 }).map((n) => addMonths(monthOfYear(2024, 1), n));
    const rules = fc.uniqueArray(fc.record({ from: month, months: fc.constantFrom(...PERIOD_LENGTHS) }), {
      selector: ({ from }) => from,
      maxLength: 4,
    });
    fc.assert(
      fc.property(month, rules, (one, given) => {
        const period = statementPeriod(one, given);
        expect(period.first <= one && one <= period.last).toBe(true);
        for (const other of monthRange(period.first, period.last))
          expect(statementPeriod(other, given)).toEqual(period);
      }),
    );
  });
});

describe('"No hours" said of a month', () => {
  const [january, february, march] = ['2026-01', '2026-02', '2026-03'].map((month) => parseMonth(month));
  const quarter = { first: january!, last: march! };
  const silent = (month: typeof january, period = quarter) => ({ month: month!, ...period });

  it('answers the other months of the same statement', () => {
    expect(
      answeredTogether(
        march!,
        [january, february, march].map((one) => silent(one)),
      ),
    ).toEqual([january, february, march]);
    expect(answeredTogether(march!, [])).toEqual([march]);
  });

  it('answers no month that a clause of another rhythm is waiting for', () => {
    const owed = [silent(january), silent(january, { first: january!, last: january! }), silent(february)];
    expect(answeredTogether(march!, owed)).toEqual([february, march]);
    expect(answeredTogether(january!, owed)).toEqual([january, february]);
  });

  it('is told with the months it is of', () => {
    expect(formatPeriod(quarter, 'fr')).toBe('janvier \u2013 mars 2026');
    expect(formatPeriod({ first: march!, last: march! }, 'en')).toBe('March 2026');
  });
});
