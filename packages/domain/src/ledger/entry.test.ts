import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursFromHundredths, NO_HOURS, sumHours, wholeHours } from '../hours/hours.js';
import { bringTo, type HourEntry, stateOf } from './entry.js';

const EMPTY = stateOf([]);

describe('A cell of the ledger', () => {
  it('takes its first hours without a reason', () => {
    expect(bringTo(EMPTY, 0, wholeHours(10), null)).toEqual({
      entries: [{ revision: 1, isReversal: false, hours: 1000 }],
      revision: 1,
      change: 'POSTED',
    });
  });

  it('is corrected by the exact opposite of what stood and a new entry', () => {
    const change = bringTo({ revision: 1, liveHours: wholeHours(10) }, 1, wholeHours(12), 'faute de frappe');
    expect(change.entries).toEqual([
      { revision: 1, isReversal: true, hours: -1000 },
      { revision: 2, isReversal: false, hours: 1200 },
    ]);
  });

  it('keeps its history when its hours are taken back, and may be filled again', () => {
    const taken = bringTo({ revision: 1, liveHours: wholeHours(10) }, 1, NO_HOURS, 'mauvaise personne');
    expect(taken).toMatchObject({ change: 'REVERSED', revision: 1 });
    expect(bringTo({ revision: 1, liveHours: null }, 1, wholeHours(7), 'retrouvé')).toMatchObject({
      change: 'POSTED',
      revision: 2,
    });
  });

  it('does not change when it holds the hours already', () => {
    expect(bringTo({ revision: 3, liveHours: wholeHours(8) }, 3, wholeHours(8), null).change).toBe(
      'UNCHANGED',
    );
  });

  it('refuses an author who saw an older revision, and a correction without a reason', () => {
    const state = { revision: 2, liveHours: wholeHours(8) };
    expect(() => bringTo(state, 1, wholeHours(9), 'x')).toThrow(
      expect.objectContaining({ code: 'revision-stale', params: { revision: 2, hours: 800 } }),
    );
    expect(() => bringTo(state, 2, wholeHours(9), ' ')).toThrow(
      expect.objectContaining({ code: 'correction-reason-missing' }),
    );
  });

  it('always sums to the last hours asked for, whatever the history', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 74_400 })), (wishes) => {
        const entries: HourEntry[] = [];
        for (const wish of wishes) {
          const state = stateOf(entries);
          entries.push(...bringTo(state, state.revision, hoursFromHundredths(wish), 'parce que').entries);
        }
        expect(sumHours(entries.map(({ hours }) => hours))).toBe(wishes.at(-1) ?? 0);
        expect(new Set(entries.map((entry) => `${entry.revision} ${entry.isReversal}`)).size).toBe(
          entries.length,
        );
      }),
    );
  });
});
