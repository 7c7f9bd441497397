import { describe, expect, it } from '@jest/globals';
import { formatHours } from './format-hours.js';
import { hoursFromHundredths } from './hours.js';

describe('Hours in print', () => {
  it.each([
    [180_000, 'fr', {}, '1\u202f800'],
    [180_000, 'fr', { trim: false }, '1\u202f800,00'],
    [121_650, 'fr', {}, '1\u202f216,50'],
    [121_650, 'en', {}, '1\u202f216.50'],
    [15_167, 'fr', {}, '151,67'],
    [15_167, 'fr', { style: 'clock' }, '151\u00a0h\u00a040'],
    [15_167, 'en', { style: 'clock' }, '151:40'],
    [700, 'fr', { style: 'clock' }, '7\u00a0h'],
    [700, 'fr', { style: 'clock', trim: false }, '7\u00a0h\u00a000'],
    [5, 'fr', {}, '0,05'],
    [-75, 'fr', {}, '-0,75'],
    [-15_167, 'en', { style: 'clock' }, '-151:40'],
  ] as const)('prints %i in %s with %j as %s', (hundredths, language, format, printed) => {
    expect(formatHours(hoursFromHundredths(hundredths), language, format)).toBe(printed);
  });
});
