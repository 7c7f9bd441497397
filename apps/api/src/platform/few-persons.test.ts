import { describe, expect, it } from '@jest/globals';
import { readFewestPersons } from './few-persons.js';

describe('The threshold of figures about few persons', () => {
  it('is five unless the installation says otherwise', () => {
    expect(readFewestPersons({})).toBe(5);
    expect(readFewestPersons({ SMALL_CELL_THRESHOLD: '11' })).toBe(11);
  });

  it('is never under three, and a malformed one stops the start with what to set', () => {
    for (const text of ['2', '0', '-5', '4.5', 'five', '101'])
      expect(() => readFewestPersons({ SMALL_CELL_THRESHOLD: text })).toThrow('SMALL_CELL_THRESHOLD must be');
  });
});
