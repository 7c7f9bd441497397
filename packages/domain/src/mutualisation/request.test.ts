import { describe, expect, it } from '@jest/globals';
import { type CalendarDay, parseDay } from '../calendar/calendar-day.js';
import {
  expiryOf,
  movesOf,
  REQUEST_MOVES,
  REQUEST_STATES,
  type RequestSide,
  stateAfter,
  stateOn,
} from './request.js';

const SIDES: RequestSide[] = ['HOST', 'HOME'];
const day = (text: string): CalendarDay => parseDay(text);

describe('a mutualisation request', () => {
  it('is asked by the host, answered by the home, decided by the host', () => {
    expect(movesOf('ASKED', 'HOME')).toEqual(['PROPOSE', 'DECLINE']);
    expect(movesOf('ASKED', 'HOST')).toEqual(['WITHDRAW']);
    expect(movesOf('PROPOSED', 'HOST')).toEqual(['ACCEPT', 'DECLINE', 'WITHDRAW']);
    expect(movesOf('PROPOSED', 'HOME')).toEqual(['WITHDRAW']);
    expect(stateAfter('ASKED', 'HOME', 'PROPOSE')).toBe('PROPOSED');
    expect(stateAfter('PROPOSED', 'HOST', 'ACCEPT')).toBe('ACCEPTED');
  });

  it('goes back to the question when the home takes its proposal back', () => {
    expect(stateAfter('PROPOSED', 'HOME', 'WITHDRAW')).toBe('ASKED');
  });

  it('is over once accepted, declined, withdrawn or expired', () => {
    for (const state of ['ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'] as const)
      for (const side of SIDES) expect(movesOf(state, side)).toEqual([]);
  });

  it('refuses every move it does not offer, and makes every one it does', () => {
    for (const state of REQUEST_STATES)
      for (const side of SIDES)
        for (const move of REQUEST_MOVES)
          if (movesOf(state, side).includes(move))
            expect(REQUEST_STATES).toContain(stateAfter(state, side, move));
          else
            expect(() => stateAfter(state, side, move)).toThrow(
              expect.objectContaining({ code: 'request-move-refused' }),
            );
  });

  it('expires the day after its last, unless it was answered', () => {
    const last = expiryOf(day('2024-06-01'));
    expect(last).toBe('2024-06-22');
    expect(stateOn('ASKED', last, last)).toBe('ASKED');
    expect(stateOn('PROPOSED', last, day('2024-06-23'))).toBe('EXPIRED');
    expect(stateOn('ACCEPTED', last, day('2024-07-23'))).toBe('ACCEPTED');
  });
});
