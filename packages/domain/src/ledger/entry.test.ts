import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursFromHundredths, sumHours } from '../hours/hours.js';
import { parseMonth } from '../shared/month.js';
import {
  correctionOf,
  type HourEntry,
  lineCountOf,
  liveRevision,
  naturalKey,
  nextRevision,
  reversalOf,
} from './entry.js';

const anEntry = (more: Partial<HourEntry> = {}): HourEntry => ({
  assignmentId: 'a-1',
  month: parseMonth('2024-03'),
  hourKind: 'WORKED',
  revision: 1,
  hours: hoursFromHundredths(15167),
  reverses: null,
  ...more,
});

describe('A ledger entry', () => {
  it('is cancelled by its exact opposite, which keeps every other dimension', () => {
    const entry = { ...anEntry(), operationTerritory: 'MNO' };
    const reversal = reversalOf(entry);
    expect(reversal).toEqual({ ...entry, hours: -15167, revision: 2, reverses: 1 });
    expect(sumHours([entry.hours, reversal.hours])).toBe(0);
    expect(lineCountOf(entry) + lineCountOf(reversal)).toBe(0);
    expect(naturalKey(reversal)).toBe('a-1|2024-03|WORKED|2');
  });

  it('cannot be cancelled twice nor un-cancelled', () => {
    expect(() => reversalOf(reversalOf(anEntry()))).toThrow('reversal-of-reversal');
    const cancelled = [anEntry(), reversalOf(anEntry())];
    expect(liveRevision(cancelled)).toBeNull();
    expect(() => correctionOf(cancelled, 1, hoursFromHundredths(1))).toThrow('nothing-to-correct');
  });

  it('is corrected only by who saw its latest revision', () => {
    const [reversal, corrected] = correctionOf([anEntry()], 1, hoursFromHundredths(14000));
    const history = [anEntry(), reversal, corrected];
    expect(liveRevision(history)).toEqual(anEntry({ revision: 3, hours: hoursFromHundredths(14000) }));
    expect(() => correctionOf(history, 1, hoursFromHundredths(1))).toThrow('entry-changed-meanwhile');
  });

  it('leaves, after any number of corrections, a total equal to the live hours', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 74_400 }), { maxLength: 20 }), (corrections) => {
        let history: HourEntry[] = [anEntry()];
        for (const hours of corrections)
          history = [
            ...history,
            ...correctionOf(history, liveRevision(history)!.revision, hoursFromHundredths(hours)),
          ];
        expect(sumHours(history.map(({ hours }) => hours))).toBe(liveRevision(history)?.hours);
        expect(history.reduce((count, entry) => count + lineCountOf(entry), 0)).toBe(1);
        expect(new Set(history.map(naturalKey)).size).toBe(history.length);
        expect(nextRevision(history)).toBe(history.length + 1);
      }),
    );
  });

  it('is alone to stand for its assignment, month and kind', () => {
    expect(() => liveRevision([anEntry(), anEntry({ revision: 2 })])).toThrow('several-live-entries');
    expect(() => liveRevision([anEntry(), anEntry({ hourKind: 'TRAINING' })])).toThrow(
      'entries-of-different-keys',
    );
  });
});
