import { parseMonth } from '@clausier/domain/calendar/month';
import { describe, expect, it } from '@jest/globals';
import { readPeriod } from './read-period.js';

const MARCH = parseMonth('2025-03');

describe('When hours were worked, in a statement of March 2025', () => {
  it.each([
    ['mars', '2025-03', null],
    ['14/03', '2025-03', '2025-03-14'],
    ['lundi 3 mars', '2025-03', '2025-03-03'],
    ['S10', '2025-03', null],
    ['du 03/03 au 07/03', '2025-03', null],
    ['14/03/25', '2025-03', '2025-03-14'],
    ['25-03-14', '2025-03', '2025-03-14'],
    ['14/02/25', '2025-02', '2025-02-14'],
    ['02/2025', '2025-02', null],
  ])('is said by %s', (text, month, day) => {
    expect(readPeriod(text, MARCH)).toEqual({ month, day });
  });

  it.each([
    ['avril', 'month-malformed'],
    ['14/04', 'month-malformed'],
    ['mardi 3 mars', 'month-malformed'],
    ['31/02', 'month-malformed'],
    ['S9', 'month-malformed'],
    ['S40', 'month-malformed'],
    ['lundi', 'month-malformed'],
    ['24/03/26', 'date-order-unknown'],
    ['14/03/19', 'date-order-unknown'],
    ['25-13-14', 'date-order-unknown'],
  ])('is not said by %s: %s', (text, code) => {
    expect(() => readPeriod(text, MARCH)).toThrow(expect.objectContaining({ code }));
  });
});
