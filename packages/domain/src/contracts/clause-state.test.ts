import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { parseMonth } from '../calendar/month.js';
import { type ClauseProgress, clauseState } from './clause-state.js';
import type { Projection } from './projection.js';

const TODAY = parseDay('2024-06-15');
const NO_PACE: Projection = { kind: 'NO_PACE' };
const endsIn = (month: string): Projection => ({ kind: 'PROJECTED', month: parseMonth(month) });
const clause = (more: Partial<ClauseProgress> = {}): ClauseProgress => ({
  committedHours: 100_000,
  validatedHours: 50_000,
  startedOn: parseDay('2023-01-01'),
  dueOn: parseDay('2024-12-31'),
  ...more,
});

describe('a clause', () => {
  it('is on track when its pace leads to the due month at the latest, at risk beyond or without a pace', () => {
    expect(clauseState(clause(), endsIn('2024-12'), TODAY)).toBe('ON_TRACK');
    expect(clauseState(clause(), endsIn('2025-01'), TODAY)).toBe('AT_RISK');
    expect(clauseState(clause(), NO_PACE, TODAY)).toBe('AT_RISK');
  });

  it('is reached whatever its due day, and overdue the day after when it is not', () => {
    const late = { dueOn: parseDay('2024-06-14') };
    expect(clauseState(clause({ ...late, validatedHours: 100_000 }), NO_PACE, TODAY)).toBe('REACHED');
    expect(clauseState(clause(late), NO_PACE, TODAY)).toBe('OVERDUE');
    expect(clauseState(clause({ dueOn: TODAY }), NO_PACE, TODAY)).toBe('AT_RISK');
  });

  it('has ninety days to place its first people before its silence is a risk', () => {
    const silent = (startedOn: string) => clause({ validatedHours: 0, startedOn: parseDay(startedOn) });
    expect(clauseState(silent('2024-09-01'), NO_PACE, TODAY)).toBe('NOT_STARTED');
    expect(clauseState(silent('2024-03-17'), NO_PACE, TODAY)).toBe('NOT_STARTED');
    expect(clauseState(silent('2024-03-16'), NO_PACE, TODAY)).toBe('AT_RISK');
  });

  it('asks nothing while its proportional objective has not begun', () => {
    expect(clauseState(clause({ committedHours: 0 }), NO_PACE, TODAY)).toBe('NO_OBJECTIVE');
  });
});
