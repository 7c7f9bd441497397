import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { type Likened, likenessOf } from './likeness.js';

const person = (lastName: string, firstName: string, bornOn: string | null): Likened => ({
  lastName,
  firstName,
  bornOn: bornOn as CalendarDay | null,
});
const AISSATOU = person('Ndiaye', 'Aïssatou', '1990-03-12');

describe('two files seem to be about one person', () => {
  it.each([
    [person('NDIAYE', 'Aissatou', '1990-03-12'), 'SAME'],
    [person('Aïssatou', 'Ndiaye', '1990-03-12'), 'SAME'],
    [person('N’diaye', 'Aissatou', '1990-03-12'), 'SAME'],
    [person('Ndiaie', 'Aïssatou', '1990-03-12'), 'LIKELY'],
    [person('Ndiaye', 'Aïssatou', '1990-12-03'), 'LIKELY'],
    [person('Ndiaye', 'Aïssatou', '1990-03-13'), 'LIKELY'],
    [person('Ndiaye', 'Aïssatou', '1990-03-21'), 'LIKELY'],
    [person('Ndiaye', 'Aïssatou', '1980-03-12'), 'LIKELY'],
    [person('Ndiaye', 'Aïssatou Marie', '1990-03-12'), 'LIKELY'],
    [person('Ndiaye', 'Aïssatou', null), 'POSSIBLE'],
    [person('Ndiaye', 'Aïssatou', '1971-08-25'), null],
    [person('Ndiaye', 'Fatou', '1990-03-12'), null],
    [person('Diallo', 'Aïssatou', '1990-03-12'), null],
    [person('Ndiaye', '…', '1990-03-12'), null],
  ])('%p: %s', (other, likeness) => {
    expect(likenessOf(AISSATOU, other)).toBe(likeness);
  });

  it('as much one way as the other, and each is the same as itself', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,7}$/);
    const any = fc.record({
      lastName: word,
      firstName: word,
      bornOn: fc.constantFrom(
        '1990-03-12',
        '1990-12-03',
        '1990-03-13',
        '1985-01-01',
      ) as fc.Arbitrary<CalendarDay>,
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(likenessOf(one, one)).toBe('SAME');
        expect(likenessOf(one, other)).toBe(likenessOf(other, one));
      }),
    );
  });
});
