import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, formatCents, parseCents } from './cents.js';

describe('An amount of money', () => {
  it('reads French and English amounts', () => {
    const same = [
      '1 234,56 €',
      '1\u202f234,56\u00a0€',
      '1234.56',
      '1.234,56 euros',
      '1,234.56 EUR',
      '€1 234.56',
    ];
    for (const text of same) expect(parseCents(text)).toBe(123_456);
    expect(parseCents('2 700 000')).toBe(270_000_000);
    expect(parseCents('-12,5 €')).toBe(-1250);
  });

  it('refuses rather than guess', () => {
    expect(() => parseCents('1.234')).toThrow('amount-ambiguous-separator');
    expect(() => parseCents('1,234 €')).toThrow('amount-ambiguous-separator');
    expect(() => parseCents(' € ')).toThrow('amount-empty');
    expect(() => parseCents('12,345678')).toThrow('amount-too-many-decimals');
    expect(() => parseCents('1e6')).toThrow('amount-malformed');
    expect(() => parseCents('1234567890123')).toThrow('amount-too-large');
    expect(() => cents(1.5)).toThrow('amount-not-an-integer');
  });

  it('is read back as it was printed, in either language, trimmed or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.constantFrom('fr' as const, 'en' as const),
        fc.boolean(),
        (value, language, trim) => {
          expect(parseCents(formatCents(cents(value), language, { trim }))).toBe(value);
        },
      ),
    );
  });
});
