import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { CONTRACT_TYPES, isOpenEnded } from './employment.js';
import { EXIT_SITUATIONS, followUpDays, isLastingJob } from './exits.js';

describe('After a work contract', () => {
  it('the person is asked at the end, at 3 and at 6 months', () => {
    expect(followUpDays(parseDay('2024-08-31'))).toEqual({
      END: '2024-08-31',
      MONTH_3: '2024-11-30',
      MONTH_6: '2025-02-28',
    });
  });

  it('a lasting job is open-ended or of six months at least', () => {
    expect(EXIT_SITUATIONS.filter(isLastingJob)).toEqual(['CDI', 'CDD_6_MONTHS_OR_MORE']);
    expect(CONTRACT_TYPES.filter(isOpenEnded)).toEqual(['CDI']);
  });
});
