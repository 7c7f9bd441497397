import { describe, expect, it } from '@jest/globals';
import { DomainError } from './domain-error.js';
import { invalid, ruleBroken } from './refuse.js';

describe('A refusal', () => {
  it('carries a stable code, its kind, the field and the values to quote', () => {
    const error = invalid('day-malformed', 'startsOn', { line: 12 });
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      code: 'day-malformed',
      kind: 'invalid',
      field: 'startsOn',
      params: { line: 12 },
    });
    expect(error.message).toBe('day-malformed');
  });

  it('has no field and no values when the rule is about nothing in particular', () => {
    const error = ruleBroken('division-by-zero');
    expect(error.kind).toBe('rule-broken');
    expect(error.field).toBeUndefined();
    expect(error.params).toEqual({});
  });
});
