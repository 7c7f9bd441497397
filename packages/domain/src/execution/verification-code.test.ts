import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeFromBytes, formatCode, readCode } from './verification-code.js';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });

describe('The verification code of an attestation', () => {
  it('is read back however somebody copies it from paper', () => {
    fc.assert(
      fc.property(bytes, fc.func(fc.nat({ max: 2 })), (random, choice) => {
        const code = codeFromBytes(random);
        const copied = [...formatCode(code)]
          .map((character, at) => {
            if (character === '0' && choice(at) > 0) return 'Oo'[choice(at) - 1];
            if (character === '1' && choice(at) > 0) return 'Il'[choice(at) - 1];
            if (character === '-') return ['-', ' ', ''][choice(at)];
            return choice(at) === 1 ? character.toLowerCase() : character;
          })
          .join('');
        expect(readCode(` ${copied} `)).toBe(code);
      }),
    );
  });

  it('carries sixty bits: two that differ in one of them differ', () => {
    fc.assert(
      fc.property(bytes, fc.nat({ max: 59 }), (random, bit) => {
        const other = Uint8Array.from(random);
        const at = Math.floor(bit / 8);
        other[at] = other[at]! ^ (128 >> (bit % 8));
        expect(codeFromBytes(other)).not.toBe(codeFromBytes(random));
      }),
    );
    expect(formatCode(codeFromBytes(Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255)))).toBe(
      'ZZZZ-ZZZZ-ZZZZ',
    );
    expect(codeFromBytes(new Uint8Array(8))).toBe('000000000000');
  });

  it('is refused when it cannot be one', () => {
    for (const text of ['', 'ABCD', 'ABCD-EFGH-JKM', 'ABCD-EFGH-JKMNP', 'ABCD-EFGH-JKM!', 'ABCD-EFGH-JKMU'])
      expect(() => readCode(text)).toThrow('attestation-code-malformed');
    expect(() => codeFromBytes(new Uint8Array(7))).toThrow('attestation-code-malformed');
  });
});
