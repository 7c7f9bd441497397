import { describe, expect, it } from '@jest/globals';
import { readRate } from './read-rate';

describe('a percentage as people write it', () => {
  it.each([
    ['5', 500],
    ['7,5', 750],
    ['7.5 %', 750],
    ['0', 0],
    ['100 %', 10_000],
  ])('%j is read', (text, rate) => {
    expect(readRate(text)).toBe(rate);
  });

  it.each(['', 'abc', '101', '-1', '1,234', '0,001'])('%j is not guessed', (text) => {
    expect(readRate(text)).toBeNull();
  });
});
