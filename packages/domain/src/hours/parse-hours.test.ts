import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../shared/domain-error.js';
import { formatHours } from './format-hours.js';
import { hoursFromHundredths } from './hours.js';
import { hoursFromMinutes } from './hours-from-minutes.js';
import { parseHours, readHours } from './parse-hours.js';

const codeOf = (text: string): string => {
  const reading = readHours(text);
  return reading.ok ? `read as ${reading.hours}` : reading.code;
};
const everyWay = fc.record({
  language: fc.constantFrom('fr' as const, 'en' as const),
  trim: fc.boolean(),
});

describe('Hours typed by people', () => {
  it.each([
    ['151,67', 15167],
    ['151.67', 15167],
    ['151,67 h', 15167],
    ['151,67h', 15167],
    ['  7,5 heures ', 750],
    ['7.5 hours', 750],
    ['0', 0],
    ['07', 700],
    ['1 800', 180_000],
    ['1\u00a0800', 180_000],
    ['1\u202f800', 180_000],
    ['1\u2009800,5', 180_050],
    ['1800', 180_000],
    ['12 345 678,90', 1_234_567_890],
    ['1.800,50', 180_050],
    ['1,800.50', 180_050],
    ['1.234.567', 123_456_700],
    ['0,500', 50],
    ['151,6700', 15167],
    ['1 800,500', 180_050],
    ['7h30', 750],
    ['7 h 30', 750],
    ['7H30', 750],
    ['7H', 700],
    ['7h', 700],
    ['7 h', 700],
    ['07:30', 750],
    ['7:30', 750],
    ['151:40', 15167],
    ['151:40:00', 15167],
    ['151 h 40 min', 15167],
    ['151h40mn', 15167],
    ['7 hrs 30 mins', 750],
    ['7 hours 5 minutes', 708],
    ['1 800 h 30', 180_050],
    ['45 min', 75],
    ['0h01', 2],
  ])('reads %j as %i hundredths', (text, hundredths) => {
    expect(parseHours(text)).toBe(hundredths);
  });

  it.each([
    ['', 'hours-empty'],
    ['   \u00a0', 'hours-empty'],
    ['h', 'hours-empty'],
    ['1,800', 'hours-ambiguous-separator'],
    ['1.800', 'hours-ambiguous-separator'],
    ['151,670', 'hours-ambiguous-separator'],
    ['1,800 h', 'hours-ambiguous-separator'],
    ['-7', 'hours-negative'],
    ['\u22127,5', 'hours-negative'],
    ['-7h30', 'hours-negative'],
    ['--7', 'hours-malformed'],
    ['-1,800', 'hours-ambiguous-separator'],
    ['151,667', 'hours-ambiguous-separator'],
    ['0,125', 'hours-too-many-decimals'],
    ['1800,125', 'hours-too-many-decimals'],
    ['7h60', 'hours-minutes-out-of-range'],
    ['7:75', 'hours-minutes-out-of-range'],
    ['90 min', 'hours-minutes-out-of-range'],
    ['7h5', 'hours-minutes-incomplete'],
    ['7:5', 'hours-minutes-incomplete'],
    ['7:30:15', 'hours-seconds'],
    ['9999999999999', 'hours-too-large'],
    ['99999999999', 'hours-too-large'],
    ['9999999999:00', 'hours-too-large'],
    ['NaN', 'hours-malformed'],
    ['Infinity', 'hours-malformed'],
    ['1e3', 'hours-malformed'],
    ['0x10', 'hours-malformed'],
    ['+7', 'hours-malformed'],
    ['7,', 'hours-malformed'],
    [',5', 'hours-malformed'],
    ['7,5,0', 'hours-malformed'],
    ['1 80', 'hours-malformed'],
    ['18 00', 'hours-malformed'],
    ['1,80.50', 'hours-malformed'],
    ['=7+1', 'hours-malformed'],
    ['7/30', 'hours-malformed'],
    ['7,5 j', 'hours-malformed'],
    ['\u0667\u0665', 'hours-malformed'],
    ['\uff17', 'hours-malformed'],
    ['sept', 'hours-malformed'],
  ])('refuses %j with %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('throws the same code with the field to point at', () => {
    try {
      parseHours('1,800', 'lines.3.hours');
      throw new Error('1,800 was accepted');
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect(error).toMatchObject({
        code: 'hours-ambiguous-separator',
        field: 'lines.3.hours',
        kind: 'invalid',
      });
    }
  });

  it('are read back exactly as they were printed in decimal', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 11 }), everyWay, (hundredths, { language, trim }) => {
        const printed = formatHours(hoursFromHundredths(hundredths), language, { trim });
        expect(parseHours(printed)).toBe(hundredths);
        expect(parseHours(`${printed} h`)).toBe(hundredths);
      }),
    );
  });

  it('are read back to the minute when printed as a clock', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 9 }), everyWay, (minutes, { language, trim }) => {
        const hours = hoursFromMinutes(minutes);
        expect(parseHours(formatHours(hours, language, { style: 'clock', trim }))).toBe(hours);
      }),
    );
  });

  it('are never a guess nor a fraction, whatever is typed', () => {
    const keys = fc.constantFrom(...'0123456789,.:hH -\u00a0\u202f', 'min', 'e', '+');
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 10 }), (typed) => {
        const reading = readHours(typed.join(''));
        if (reading.ok) expect(Number.isSafeInteger(reading.hours) && reading.hours >= 0).toBe(true);
        else expect(reading.code).toMatch(/^hours-/);
      }),
      { numRuns: 2000 },
    );
  });
});
