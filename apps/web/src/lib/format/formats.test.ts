import { describe, expect, it } from '@jest/globals';
import { formatsIn } from './formats';

const french = formatsIn('fr');
const english = formatsIn('en');

describe('figures on screen', () => {
  it('are French for a French reader', () => {
    expect(french.formatHours(180_000)).toBe('1\u202f800\u00a0h');
    expect(french.formatHoursFigure(15_167)).toBe('151,67');
    expect(french.formatHoursFigure(11_200, true)).toBe('112,00');
    expect(french.formatHours(-800)).toBe('−8\u00a0h');
    expect(french.formatPercent(95_032, 543_040)).toBe('17,5\u202f%');
    expect(french.formatScaled(528, 1)).toBe('52,8');
    expect(french.formatDay('2024-02-28')).toBe('28/02/2024');
    expect(french.formatShortMonth('2026-09')).toBe('sept. 2026');
    expect(french.formatEuros(123_400)).toBe('1\u202f234\u00a0€');
  });

  it('are English for an English reader', () => {
    expect(english.formatHours(15_167)).toBe('151.67\u00a0h');
    expect(english.formatPercent(95_032, 543_040)).toBe('17.5%');
    expect(english.formatDay('2024-02-28')).toBe('28 Feb 2024');
  });

  it('give the clock of Paris, in winter and in summer', () => {
    expect(french.formatInstant('2026-11-22T17:04:00Z')).toBe('22/11/2026, 18:04');
    expect(french.formatInstant('2026-06-30T22:30:00Z')).toBe('01/07/2026, 00:30');
  });
});
