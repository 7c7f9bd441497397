import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looksLikeNir, nirKey, refuseNir } from './refuse-nir.js';

const two = (n: number) => String(n).padStart(2, '0');
const three = (n: number) => String(n).padStart(3, '0');
const month = fc
  .oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 20, max: 42 }), fc.integer({ min: 50, max: 99 }))
  .map(two);
const place = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 95 }).map(two), fc.integer({ min: 1, max: 990 }).map(three)),
  fc.tuple(fc.constantFrom('2A', '2B', '2a', '2b'), fc.integer({ min: 1, max: 990 }).map(three)),
  fc.tuple(fc.constantFrom('971', '974', '988'), fc.integer({ min: 1, max: 90 }).map(two)),
  fc.tuple(fc.constant('99'), fc.integer({ min: 100, max: 900 }).map(three)),
);
/** The fields of a number as a register would give it. */
const fields = fc
  .tuple(
    fc.constantFrom('1', '2', '3', '4', '7', '8'),
    fc.integer({ min: 0, max: 99 }).map(two),
    month,
    place,
    fc.integer({ min: 1, max: 999 }).map(three),
  )
  .map(([sex, year, born, [department, commune], order]) => [sex, year, born, department, commune, order]);
const mark = fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u202f', ' - ', '\u2011', '/', '\u200b');
const around = fc.constantFrom(
  ['', ''],
  ['NIR : ', ''],
  ['Dupont ', ' 35 h'],
  ['(', ')'],
  ['sécu', 'x'],
  ['59000 Lille, ', '.'],
);

describe('A social security number', () => {
  it('is recognised however it is grouped and whatever surrounds it', () => {
    fc.assert(
      fc.property(fields, mark, around, (parts, between, [before, after]) => {
        expect(looksLikeNir(`${before}${parts.join(between)}${after}`)).toBe(true);
      }),
    );
  });

  it('is recognised with its key, beside or apart', () => {
    fc.assert(
      fc.property(fields, mark, mark, around, (parts, between, beforeKey, [before, after]) => {
        const key = two(nirKey(parts.join('')));
        expect(looksLikeNir(`${before}${parts.join(between)}${beforeKey}${key}${after}`)).toBe(true);
      }),
    );
  });

  it('is recognised in groups of any size when its key is right', () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: 2, max: 8 }), (parts, size) => {
        const number = parts.join('').replace(/2[ab]/i, '20');
        const whole = `${number}${two(nirKey(number))}`;
        expect(looksLikeNir(whole.match(new RegExp(`.{1,${size}}`, 'g'))!.join(' '))).toBe(true);
      }),
    );
  });

  it.each([
    '2 69 05 49 588 157 80',
    '269054958815780',
    '2690549588157',
    '2690549588157,00',
    '2 690 549 588 157',
    '２６９０５４９５８８１５７',
    '1 85 12 2A 004 123',
    'NIR: 185.12.2B.004.123-45',
    'releve_1851259350123.xlsx',
  ])('is recognised in %j and refused', (text) => {
    expect(looksLikeNir(text)).toBe(true);
    expect(() => refuseNir(text, 'name')).toThrow('nir-refused');
  });
});

describe('What is not a social security number', () => {
  it('is a SIRET, in one piece or grouped: fourteen digits are one too many or too few', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{14}$/), (siret) => {
        expect(looksLikeNir(siret)).toBe(false);
        expect(looksLikeNir(siret.replace(/^(...)(...)(...)(.....)$/, '$1 $2 $3 $4'))).toBe(false);
      }),
    );
  });

  it('is a telephone number, however many are written in a row', () => {
    const phone = fc
      .tuple(
        fc.constantFrom('0', '+33 ', '0033 '),
        fc.stringMatching(/^[1-9][0-9]{8}$/),
        fc.constantFrom(' ', '.', '-', ''),
      )
      .map(([prefix, digits, between]) => {
        const [first, ...rest] = [digits[0], ...digits.slice(1).match(/../g)!];
        return `${prefix}${[prefix === '0' ? `${first}` : first, ...rest].join(between)}`;
      });
    fc.assert(
      fc.property(fc.array(phone, { minLength: 1, maxLength: 3 }), (phones) => {
        expect(looksLikeNir(phones.join(' / '))).toBe(false);
      }),
    );
  });

  it('is an IBAN in groups of four', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{25}$/), (digits) => {
        expect(
          looksLikeNir(
            `FR${digits.slice(0, 2)} ${digits
              .slice(2)
              .match(/.{1,4}/g)!
              .join(' ')}`,
          ),
        ).toBe(false);
      }),
    );
  });

  it('is a number of hours, whatever its decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 744 }), fc.stringMatching(/^[0-9]{1,16}$/), (hours, decimals) => {
        expect(looksLikeNir(`${hours}.${decimals}`)).toBe(false);
        expect(looksLikeNir(`${hours},${decimals}`)).toBe(false);
      }),
    );
  });

  it('is fifteen digits whose key is wrong', () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: 0, max: 99 }), (parts, key) => {
        const number = parts.join('');
        fc.pre(key !== nirKey(number));
        expect(looksLikeNir(`${number}${two(key)}`)).toBe(false);
      }),
    );
  });

  it.each([
    '35600000000048',
    '356 000 000 00048',
    '06 12 34 56 78',
    '2024-03-15',
    '2024-03-15-00012',
    '151,67',
    'Marie Lefèvre',
    '2690549',
    '2024000001234',
    'FR14 2004 1010 0505 0001 3M02 606',
  ])('is %j', (text) => {
    expect(refuseNir(text)).toBe(text);
  });
});
