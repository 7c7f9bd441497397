import { describe, expect, it } from '@jest/globals';
import { safeReturn } from './safe-return';

describe('the page to go to after signing in', () => {
  it('is the page that was wanted, with its filters', () => {
    expect(safeReturn('/operations?page=2')).toBe('/operations?page=2');
  });

  it.each([null, '', 'https://example.org', '//example.org', '/\\example.org', '/connexion?retour=/x'])(
    'is the start when the address says %p',
    (wanted) => {
      expect(safeReturn(wanted)).toBe('/');
    },
  );
});
