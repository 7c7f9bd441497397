import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { luhnSum, withLuhnKey } from '../numbers/luhn.js';
import { formatSiret, parseSiren, parseSiret, sirenOf } from './siret.js';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const validSiret = fc
  .tuple(digits(8), digits(4))
  .map(([base, nic]) => withLuhnKey(`${withLuhnKey(base)}${nic}`))
  .filter((siret) => !/^0+$/.test(siret) && !siret.startsWith('356000000'));

describe('A SIRET', () => {
  it('is accepted with or without its spaces and printed in groups', () => {
    fc.assert(
      fc.property(validSiret, (text) => {
        const siret = parseSiret(text);
        expect(siret).toBe(text);
        expect(parseSiret(formatSiret(siret))).toBe(text);
        expect(parseSiren(sirenOf(siret))).toBe(text.slice(0, 9));
      }),
    );
  });

  it('is refused as soon as one digit is wrong', () => {
    fc.assert(
      fc.property(
        validSiret,
        fc.nat({ max: 13 }),
        fc.integer({ min: 1, max: 9 }),
        (text, position, shift) => {
          const wrong = String((Number(text[position]) + shift) % 10);
          expect(() => parseSiret(text.slice(0, position) + wrong + text.slice(position + 1))).toThrow(
            /^siret-/,
          );
        },
      ),
    );
  });

  it('of La Poste may break the Luhn formula when its digits add up to a multiple of 5', () => {
    expect(parseSiret('356 000 000 00048')).toBe('35600000000048');
    const postOffice = '35600000000010';
    expect(luhnSum(postOffice) % 10).not.toBe(0);
    expect(parseSiret(postOffice)).toBe(postOffice);
    expect(() => parseSiret('35600000000011')).toThrow('siret-bad-checksum');
  });

  it('is refused when it is only zeros, too short, or has letters', () => {
    expect(() => parseSiret('00000000000000')).toThrow('siret-all-zero');
    expect(() => parseSiret('3560000000004')).toThrow('siret-malformed');
    expect(() => parseSiret('3560000000004A')).toThrow('siret-malformed');
    expect(() => parseSiren('000000000')).toThrow('siren-all-zero');
    expect(() => parseSiren('356000001')).toThrow('siren-bad-checksum');
  });
});
