import { daysInMonth } from '@clausier/domain/calendar/calendar-day';
import { dayOf, readFrenchDate } from '@clausier/domain/calendar/read-french-date';
import { parseHours, readHours } from '@clausier/domain/hours/parse-hours';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCellHours } from '../cells/cell-hours.js';

const SPACES = [' ', '\u00a0', '\u202f', '\u2009', '\u2007', '\u3000'];
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const RUNS = 25_000;

/** Hours written in a way whose meaning is known by how it was written, not by reading it. */
const writtenHours = fc
  .record({
    whole: fc.nat({ max: 99_999 }),
    rest: fc.nat({ max: 99 }),
    minutes: fc.nat({ max: 59 }),
    way: fc.nat({ max: 9 }),
    space: fc.constantFrom(...SPACES),
  })
  .map(({ whole, rest, minutes, way, space }) => {
    const two = (number: number) => String(number).padStart(2, '0');
    const grouped = String(whole).replace(/(\d)(?=(\d{3})+$)/g, `$1${space}`);
    const decimal = BigInt(whole) * 100n + BigInt(rest);
    const clock = BigInt(whole) * 100n + (BigInt(minutes) * 100n * 2n + 60n) / 120n;
    const ways: readonly [string, bigint][] = [
      [`${whole},${two(rest)}`, decimal],
      [`${whole}.${two(rest)}`, decimal],
      [`${grouped},${two(rest)}`, decimal],
      [`${whole},${two(rest)}${space}h`, decimal],
      [`${whole}h${two(minutes)}`, clock],
      [`${whole}${space}H${space}${two(minutes)}`, clock],
      [`${whole}:${two(minutes)}`, clock],
      [`${whole} h ${minutes} min`, clock],
      [`${whole}:${two(minutes)}:00`, clock],
      [`${grouped}`, BigInt(whole) * 100n],
    ];
    const [text, expected] = ways[way]!;
    return { text, expected: Number(expected) };
  });

describe('A hundred thousand cells', () => {
  it('of hours written in a known way are read exactly', () => {
    fc.assert(
      fc.property(writtenHours, ({ text, expected }) => {
        expect(parseHours(text)).toBe(expected);
      }),
      { numRuns: RUNS },
    );
  });

  it('of any text near hours are read to what their digits say, or refused', () => {
    const near = fc.stringMatching(/^[-+]?[0-9]{1,6}[ ,.:hH'/eE€%]{0,2}[0-9]{0,4}[ hHjmn]{0,3}[0-9]{0,2}$/);
    fc.assert(
      fc.property(near, (text) => {
        const read = readHours(text);
        if (!read.ok) return;
        // Another road: a clock, or a decimal with at most one mark once thousands are parted by spaces, or by an apostrophe.
        const written = text.trim().replace(/^(\d{1,3})'(\d{3})(?!\d)/, '$1$2');
        const clock =
          /^([\d ]+?)\s*(?:h|H|:)\s*(\d{2})\s*(?:mn?|min)?$/.exec(written) ??
          /^([\d ]+?) *[hH] *(\d{1,2}) *(?:mn?)$/.exec(written);
        const short = /^(\d+) *(?:mn?)$/.exec(written);
        const decimal = /^([\d ]+)(?:[.,](\d+))?\s*[hH]?$/.exec(written);
        const said = clock
          ? Math.floor(((Number(clock[1]!.replaceAll(' ', '')) * 60 + Number(clock[2])) * 100) / 60 + 0.5)
          : short
            ? Math.floor((Number(short[1]) * 100) / 60 + 0.5)
            : decimal
              ? Number(`${decimal[1]!.replaceAll(' ', '')}${(decimal[2] ?? '').slice(0, 2).padEnd(2, '0')}`)
              : null;
        expect({ text, hours: read.hours as number }).toEqual({ text, hours: said });
      }),
      { numRuns: RUNS },
    );
  });

  it('of numbers and durations are read to their hundredth', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.boolean(), (count, isDuration) => {
        const cell = isDuration
          ? { text: '', serial: count / 1440, kind: 'DURATION' as const }
          : { text: '', serial: count / 100, kind: 'DECIMAL' as const };
        const expected = isDuration ? Number((BigInt(count) * 200n + 60n) / 120n) : count;
        expect(readCellHours(cell)).toMatchObject({ ok: true, hours: expected });
      }),
      { numRuns: RUNS },
    );
  });

  it('of dates are read to their day when there is such a day, and refused otherwise', () => {
    const date = fc.record({
      year: fc.integer({ min: 1990, max: 2060 }),
      month: fc.integer({ min: 0, max: 14 }),
      day: fc.integer({ min: 0, max: 33 }),
      way: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(date, ({ year, month, day, way }) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const name = MONTHS[month - 1] ?? 'brumaire';
        const text = [
          `${two(day)}/${two(month)}/${year}`,
          `${day}.${month}.${year}`,
          `${year}-${two(month)}-${two(day)}`,
          `${day} ${name} ${year}`,
          `${two(day)}-${two(month)}-${year}`,
        ][way]!;
        const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
        const read = readFrenchDate(text);
        expect({ text, day: read && dayOf(read) }).toEqual({
          text,
          day: exists ? `${year}-${two(month)}-${two(day)}` : null,
        });
      }),
      { numRuns: RUNS },
    );
  });
});
