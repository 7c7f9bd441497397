import { describe, expect, it } from '@jest/globals';
import { hashPassword, isPassword } from './hash-password.js';

const PASSWORD = 'une très longue phrase de passe';

describe('a password that is kept', () => {
  it('is kept as argon2id with the memory and passes OWASP recommends, under a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await isPassword(one, PASSWORD)).toBe(true);
    expect(await isPassword(one, `${PASSWORD}.`)).toBe(false);
  });

  it('is the same however its accents are typed', async () => {
    const kept = await hashPassword(PASSWORD.normalize('NFC'));
    expect(await isPassword(kept, PASSWORD.normalize('NFD'))).toBe(true);
  });

  it('is nobody’s where there is none, even the one that is compared with so that saying no takes as long', async () => {
    for (const none of [null, undefined])
      expect(await isPassword(none, 'no account has this password')).toBe(false);
  });
});
