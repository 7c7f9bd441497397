import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seal, sealingKey, unseal } from './secret-box.js';

const key = sealingKey('the secret key of an installation under test');
const secret = Buffer.from('12345678901234567890');

describe('a sealed secret', () => {
  it('opens for its user with its key, and never looks the same twice', () => {
    const sealed = seal(key, secret, 7);
    expect(unseal(key, sealed, 7)).toEqual(secret);
    expect(sealed.includes(secret)).toBe(false);
    expect(seal(key, secret, 7)).not.toEqual(sealed);
  });

  it('does not open for another user, nor with another key', () => {
    const sealed = seal(key, secret, 7);
    expect(unseal(key, sealed, 8)).toBeUndefined();
    expect(unseal(sealingKey('the secret key of another installation.'), sealed, 7)).toBeUndefined();
  });

  it('does not open once any bit of it has changed', () => {
    const sealed = seal(key, secret, 7);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const altered = Buffer.from(sealed);
        altered[place]! ^= change;
        expect(unseal(key, altered, 7)).toBeUndefined();
      }),
    );
  });
});
