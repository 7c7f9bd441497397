import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readShare, typedShare } from './share';

describe('the share of a work contract', () => {
  it.each([
    ['100', 10_000],
    ['50 %', 5_000],
    ['33,33', 3_333],
    ['0.5', 50],
  ])('reads %s', (text, share) => {
    expect(readShare(text)).toBe(share);
  });

  it.each(['', '0', '100,01', '-5', '33,333', 'moitié'])('refuses %s', (text) => {
    expect(readShare(text)).toBeNull();
  });

  it('reads back every share it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (share) => {
        expect(readShare(typedShare(share))).toBe(share);
      }),
    );
  });
});
