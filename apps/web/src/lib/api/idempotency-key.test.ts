import { describe, expect, it } from '@jest/globals';
import { IdempotencyKeys, newIdempotencyKey } from './idempotency-key';

describe('the idempotency key of a form', () => {
  it('stays the same while the same input is sent again', () => {
    const keys = new IdempotencyKeys();
    expect(keys.keyFor({ hours: 100 })).toBe(keys.keyFor({ hours: 100 }));
  });

  it('changes with the input: the server refuses a key that comes back with another body', () => {
    const keys = new IdempotencyKeys();
    expect(keys.keyFor({ hours: 100 })).not.toBe(keys.keyFor({ hours: 200 }));
  });

  it('changes once the input has been accepted: the same line may be entered twice on purpose', () => {
    const keys = new IdempotencyKeys();
    const first = keys.keyFor({ hours: 100 });
    keys.forget();
    expect(keys.keyFor({ hours: 100 })).not.toBe(first);
  });

  it('is a version 4 UUID even where the browser offers no randomUUID', () => {
    expect(newIdempotencyKey()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
