import { describe, expect, it } from '@jest/globals';
import { returnedCode } from './returned-code';

const codeIn = (search: string) => returnedCode(new URLSearchParams(search));

describe('the refusal an address tells', () => {
  it('is the one the server wrote', () => {
    expect(codeIn('?erreur=openid-not-invited&retour=/x')).toBe('openid-not-invited');
    expect(codeIn('?erreur=link-used')).toBe('link-used');
    expect(codeIn('?retour=/x')).toBeUndefined();
  });

  it.each(['', 'sign-in-refused', 'Appelez le 01 02 03 04 05', 'openid-<b>', '__proto__'])(
    'is an unexpected failure when somebody wrote %j',
    (text) => {
      expect(codeIn(`?${new URLSearchParams({ erreur: text })}`)).toBe('unexpected');
    },
  );
});
