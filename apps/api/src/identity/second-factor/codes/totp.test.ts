import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newSecret, stepOfCode, tellSecret } from './totp.js';

/** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
const RFC_SECRET = Buffer.from('12345678901234567890');
const RFC_CODES: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of the application', () => {
  it.each(RFC_CODES)('is the one RFC 6238 gives at %d s', (seconds, code) => {
    expect(stepOfCode(RFC_SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('is accepted one step early or late, and keeps the number of its own step', () => {
    const [seconds, code] = RFC_CODES[3]!;
    const step = Math.floor(seconds / 30);
    for (const shift of [-30, 0, 30]) expect(stepOfCode(RFC_SECRET, code, at(seconds + shift))).toBe(step);
    for (const shift of [-60, 60]) expect(stepOfCode(RFC_SECRET, code, at(seconds + shift))).toBeUndefined();
  });

  it('is six digits and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d{6}$/.test(text));
        expect(stepOfCode(RFC_SECRET, text, at(59))).toBeUndefined();
      }),
    );
  });
});

describe('a new secret', () => {
  it('has 160 bits, and is told as applications read it', () => {
    const secret = newSecret();
    expect(secret).toHaveLength(20);
    expect(newSecret()).not.toEqual(secret);
    const told = tellSecret(secret, 'ines@exemple.fr');
    expect(told.secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(told.uri);
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
      'otpauth:',
      'totp',
      '/Clausier:ines@exemple.fr',
    ]);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: 'Clausier',
      secret: told.secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
