import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeReturnPath } from './return-path.js';

describe('the page to return to', () => {
  it.each(['/', '/operations', '/operations?page=2&tri=-nom', '/totaux/2023', '/participants/12#heures'])(
    'is the page that was wanted: %s',
    (wanted) => expect(safeReturnPath(wanted)).toBe(wanted.replace(/#.*/, '')),
  );

  it.each([
    undefined,
    '',
    'operations',
    'https://example.org',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    '/\t/example.org',
    '/\n//example.org',
    '/..//example.org',
    'javascript:alert(1)',
    '/api/v1/session',
    '/connexion?retour=/x',
    `/${'x'.repeat(500)}`,
  ])('is the start when it says %j', (wanted) => {
    expect(safeReturnPath(wanted)).toBe('/');
  });

  it('never leads a browser to another site, whatever is asked', () => {
    const here = 'https://clausier.example';
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '\t',
      '\n',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => `/${pieces.join('')}`),
        ),
        (wanted) => {
          expect(new URL(safeReturnPath(wanted), here).origin).toBe(here);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
