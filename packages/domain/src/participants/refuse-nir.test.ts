import { describe, expect, it } from '@jest/globals';
import { looksLikeNir, refuseNir } from './refuse-nir.js';

describe('A social security number', () => {
  it.each([
    '2 69 05 49 588 157 80',
    '269054958815780',
    '2690549588157',
    '1 85 12 2A 004 123',
    'NIR: 185.12.2B.004.123-45',
  ])('is recognised in %j and refused', (text) => {
    expect(looksLikeNir(text)).toBe(true);
    expect(() => refuseNir(text, 'name')).toThrow('nir-refused');
  });

  it.each([
    '35600000000048',
    '356 000 000 00048',
    '06 12 34 56 78',
    '2024-03-15',
    '151,67',
    'Marie Lefèvre',
    '2690549',
  ])('is not seen in %j', (text) => {
    expect(refuseNir(text)).toBe(text);
  });
});
