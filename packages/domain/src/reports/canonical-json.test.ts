import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CanonicalValue, canonicalJson } from './canonical-json.js';

const { value } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string(),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
}));

function withKeysReversed(value: CanonicalValue): CanonicalValue {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, withKeysReversed(member)]),
  );
}

describe('The canonical text of a report', () => {
  it('has its keys in order and no spaces', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'é'], A: { z: -0 } })).toBe(
      '{"A":{"z":0},"a":[true,null,"é"],"b":1}',
    );
  });

  it('does not depend on the order the figures were put in', () => {
    fc.assert(
      fc.property(value, (any) => expect(canonicalJson(withKeysReversed(any))).toBe(canonicalJson(any))),
    );
  });

  it('is JSON and is its own canonical text', () => {
    fc.assert(
      fc.property(value, (any) => {
        const text = canonicalJson(any);
        expect(canonicalJson(JSON.parse(text) as CanonicalValue)).toBe(text);
      }),
    );
  });

  it('writes an accent the same way however it was typed', () => {
    expect(canonicalJson('e\u0301')).toBe(canonicalJson('\u00e9'));
  });

  it('refuses floats and whatever is not plain data', () => {
    for (const number of [0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => canonicalJson(number)).toThrow('canonical-not-an-integer');
    for (const thing of [undefined, new Date(0), new Map(), 1n, () => 1])
      expect(() => canonicalJson({ thing } as never)).toThrow('canonical-not-a-value');
  });
});
