import { describe, expect, it } from '@jest/globals';
import { newToken } from '../../session-cookie.js';
import { openIdToken, sealIdToken } from './id-token-hint.js';

describe('a sealed identity token', () => {
  const token = newToken();
  const sealed = sealIdToken('header.claims.signature', token);

  it('opens with the token of its browser', () => {
    expect(openIdToken(sealed, token)).toBe('header.claims.signature');
  });

  it('is sealed differently each time', () => {
    expect(sealIdToken('header.claims.signature', token)).not.toEqual(sealed);
  });

  it('opens with no other token, nor once altered', () => {
    expect(() => openIdToken(sealed, newToken())).toThrow();
    const altered = Buffer.from(sealed);
    altered[altered.length - 1]! ^= 1;
    expect(() => openIdToken(altered, token)).toThrow();
  });
});
