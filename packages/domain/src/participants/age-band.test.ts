import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { ageBandOn, ageOn } from './age-band.js';

describe('The age band of a person', () => {
  it('changes on the birthday', () => {
    const born = parseDay('1998-05-10');
    expect(ageBandOn(born, parseDay('2024-05-09'))).toBe('UNDER_26');
    expect(ageBandOn(born, parseDay('2024-05-10'))).toBe('26_TO_49');
    expect(ageBandOn(born, parseDay('2048-05-09'))).toBe('26_TO_49');
    expect(ageBandOn(born, parseDay('2048-05-10'))).toBe('50_AND_OVER');
  });

  it('counts a 29 February birthday on 1 March of a common year', () => {
    expect(ageOn(parseDay('2000-02-29'), parseDay('2023-02-28'))).toBe(22);
    expect(ageOn(parseDay('2000-02-29'), parseDay('2023-03-01'))).toBe(23);
  });

  it('is unknown without a birth date, and refused before birth', () => {
    expect(ageBandOn(null, parseDay('2024-01-01'))).toBe('UNKNOWN');
    expect(() => ageBandOn(parseDay('2024-01-02'), parseDay('2024-01-01'))).toThrow('birth-after-day');
  });
});
