import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editsBetween } from './edits.js';
import { nameWords } from './name-words.js';
import { readSearch } from './read-search.js';
import { resemblance } from './resemblance.js';

describe('what is typed in the search', () => {
  it('is read without case, accents or punctuation, the longest word first', () => {
    expect(readSearch('Éloïse  N’Diaye-Lœuillet')).toEqual(['loeuillet', 'eloise', 'diaye', 'n']);
    expect(readSearch('21_BAM_048')).toEqual(['bam', '048', '21']);
  });

  it('is one SIRET when its digits come in groups', () => {
    expect(readSearch('412 345 678 00012')).toEqual(['41234567800012']);
    expect(readSearch('412 345 678')).toEqual(['412345678']);
  });

  it('is nothing as long as it has one letter', () => {
    expect(readSearch(' a ')).toEqual([]);
    expect(readSearch('…')).toEqual([]);
  });
});

describe('the edits between two words', () => {
  it.each([
    ['dupont', 'dupont', 0],
    ['dupnot', 'dupont', 1],
    ['dupon', 'dupont', 1],
    ['dupond', 'dupont', 1],
    ['duppont', 'dupont', 1],
    ['lefevre', 'lefebvre', 1],
    ['', 'abc', 3],
  ])('from %s to %s are %i', (word, other, edits) => {
    expect(editsBetween(word, other)).toBe(edits);
  });

  it('are the same both ways, none for the same word, and no more than its letters', () => {
    const word = fc.stringMatching(/^[a-e]{0,8}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const edits = editsBetween(one, other);
        expect(edits).toBe(editsBetween(other, one));
        expect(edits === 0).toBe(one === other);
        expect(edits).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(editsBetween(one, other, true)).toBeLessThanOrEqual(edits);
      }),
    );
  });

  it('are counted up to those forgiven, and told to be more beyond', () => {
    const word = fc.stringMatching(/^[a-c]{0,8}$/);
    fc.assert(
      fc.property(word, word, fc.boolean(), fc.nat(4), (one, other, isBeginning, atMost) => {
        const edits = editsBetween(one, other, isBeginning);
        const counted = editsBetween(one, other, isBeginning, atMost);
        if (edits <= atMost) expect(counted).toBe(edits);
        else expect(counted).toBeGreaterThan(atMost);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a name that resembles what was asked', () => {
  it.each([
    [['dupont', 'jean'], 'Jean DUPONT', 0],
    [['jea', 'dup'], 'Dupont Jean', 0],
    [['dupnot'], 'Dupont Jean', 1],
    [['christofe', 'lefevre'], 'Lefebvre Christophe', 3],
    [['martin', 'martin'], 'Martin Jean', null],
    [['dupuis'], 'Dupont Jean', null],
    [['lea'], 'Leo Martin', null],
    [['2104'], 'Marché 2105', null],
  ])('%p and %s', (asked, name, edits) => {
    expect(resemblance(asked, nameWords(name))).toBe(edits);
  });

  it('is found whatever the order of its words, and with one of its letters swapped', () => {
    const name = fc.stringMatching(/^[a-z]{5,7}$/);
    fc.assert(
      fc.property(name, name, fc.nat(5), (last, first, at) => {
        const swapped = last.slice(0, at % 4) + last[(at % 4) + 1] + last[at % 4] + last.slice((at % 4) + 2);
        expect(resemblance([first, last], [last, first])).toBe(0);
        expect(resemblance([swapped], [last, first])).not.toBeNull();
      }),
    );
  });
});
