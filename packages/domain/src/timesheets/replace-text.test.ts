import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { replaceText } from './replace-text.js';

describe('find and replace', () => {
  it.each([
    ['DUPONT Zoé', 'dupont zoe', 'Dupond Zoé', 'Dupond Zoé'],
    ['Lot 2, lot 2', 'LOT 2', 'Lot 3', 'Lot 3, Lot 3'],
    ['œuvre', 'œu', 'Œu', 'Œuvre'],
    ['Cœur', 'coeur', 'cœur', 'Cœur'],
    ['Zoe\u0301 Martin', 'zoe martin', 'Zoé Martin', 'Zoé Martin'],
    ['aaa', 'aa', 'b', 'ba'],
    ['151,67', ',', '.', '151.67'],
    ['abc', '', 'x', 'abc'],
  ])('in %j, %j becomes %j: %j', (text, find, replaceWith, expected) => {
    expect(replaceText(text, { find, replaceWith })).toBe(expected);
  });

  it('looks at case and accents when asked to', () => {
    const exact = { find: 'Zoé', replaceWith: 'Zoë', isExact: true };
    expect(replaceText('Zoé ZOÉ Zoe', exact)).toBe('Zoë ZOÉ Zoe');
  });

  it('is the plain replacement of every place when neither case nor accents differ', () => {
    const words = fc.stringMatching(/^[a-d ]{0,20}$/);
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-d]{1,3}$/), words, (text, find, replaceWith) => {
        expect(replaceText(text, { find, replaceWith })).toBe(text.split(find).join(replaceWith));
      }),
    );
  });
});
