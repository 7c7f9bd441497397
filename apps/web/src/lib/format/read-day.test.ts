import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDay, typedDay } from './read-day';

describe('a day as it is typed', () => {
  it.each(['28/02/2024', '28.2.2024', '28-02-2024', '28022024', ' 2024-02-28 '])('reads %s', (text) => {
    expect(readDay(text)).toEqual({ ok: true, day: '2024-02-28' });
  });

  it.each([
    ['30/02/2024', 'day-not-in-calendar'],
    ['28/02/24', 'day-malformed'],
    ['demain', 'day-malformed'],
    ['01/01/1024', 'day-out-of-range'],
  ])('refuses %s', (text, code) => {
    expect(readDay(text)).toEqual({ ok: false, code });
  });

  it('reads back every day it shows', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readDay(typedDay(day))).toEqual({ ok: true, day });
      }),
    );
  });
});
