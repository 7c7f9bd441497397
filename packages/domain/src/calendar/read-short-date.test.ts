import { describe, expect, it } from '@jest/globals';
import { parseMonth } from './month.js';
import { dayNearMonth, orderOfShortDates, readShortDate, type ShortDate } from './read-short-date.js';

const dates = (...texts: string[]) => texts.map((text) => readShortDate(text) as ShortDate);

describe('A date of three numbers of two digits', () => {
  it('is two days, or one when the other is in no calendar', () => {
    expect(readShortDate('25-03-14')).toEqual({ dayFirst: '2014-03-25', yearFirst: '2025-03-14' });
    expect(readShortDate('25/02/30')).toEqual({ dayFirst: '2030-02-25', yearFirst: null });
    expect(readShortDate('14/13/25')).toEqual({ dayFirst: null, yearFirst: null });
    expect(readShortDate('14/03/2025')).toBeNull();
    expect(readShortDate('14/03-25')).toBeNull();
  });

  it.each([
    [['25-03-14', '25-03-17'], 'yearFirst'],
    [['14/03/25', '17/03/25'], 'dayFirst'],
    [['30/12/24', '02/01/25'], 'dayFirst'],
    [['25-03-28', '25-04-02'], 'yearFirst'],
    [['25/02/30', '25/03/01'], 'dayFirst'],
    [['25-03-14'], null],
    [['25-03-14', '25-03-14'], null],
    [['25-03-24', '24-03-25'], null],
    [[], null],
  ] as const)('%j are written %s', (texts, order) => {
    expect(orderOfShortDates(dates(...texts))).toBe(order);
  });

  it.each([
    ['25-03-14', '2025-03', '2025-03-14'],
    ['14/03/25', '2025-04', '2025-03-14'],
    ['25/03/25', '2025-03', '2025-03-25'],
    ['24/03/23', '2024-03', null],
    ['14/03/25', '2019-06', null],
  ])('%s in a statement about %s is %s', (text, month, day) => {
    expect(dayNearMonth(readShortDate(text)!, parseMonth(month))).toBe(day);
  });
});
