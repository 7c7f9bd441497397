import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Hours, hoursFromHundredths, NO_HOURS } from '../hours/hours.js';
import { bringTo, type HourEntry, stateOf } from './entry.js';
import { type LineEffectOnCell, undoLine } from './undo-line.js';

const hours = (n: number) => hoursFromHundredths(n);

/** Brings a cell to its hours and tells what that did. */
function accept(entries: HourEntry[], to: Hours): { entries: HourEntry[]; done: LineEffectOnCell | null } {
  const before = stateOf(entries);
  const change = bringTo(before, before.revision, to, 'reason');
  if (change.change === 'UNCHANGED') return { entries, done: null };
  const after = [...entries, ...change.entries];
  const { revision, liveHours } = stateOf(after);
  return {
    entries: after,
    done: { revision, leftHours: liveHours, hoursBefore: before.liveHours ?? NO_HOURS },
  };
}

describe('The undo of an accepted line', () => {
  it('takes back what it posted, and gives back what it had replaced', () => {
    const first = accept([], hours(7_000));
    expect(undoLine(first.done, stateOf(first.entries))).toEqual({ kind: 'RESTORE', hours: 0 });
    const second = accept(first.entries, hours(8_000));
    expect(undoLine(second.done, stateOf(second.entries))).toEqual({ kind: 'RESTORE', hours: 7_000 });
    const emptied = accept(first.entries, NO_HOURS);
    expect(undoLine(emptied.done, stateOf(emptied.entries))).toEqual({ kind: 'RESTORE', hours: 7_000 });
  });

  it('does nothing for a line that changed nothing', () => {
    const first = accept([], hours(7_000));
    expect(undoLine(accept(first.entries, hours(7_000)).done, stateOf(first.entries))).toEqual({
      kind: 'NOTHING',
    });
  });

  it('is refused when somebody corrected the cell since', () => {
    const first = accept([], hours(7_000));
    const corrected = accept(first.entries, hours(7_500));
    expect(undoLine(first.done, stateOf(corrected.entries)).kind).toBe('CORRECTED_SINCE');
    const takenBack = accept(first.entries, NO_HOURS);
    expect(undoLine(first.done, stateOf(takenBack.entries)).kind).toBe('CORRECTED_SINCE');
  });

  it('brings the sum of any cell back to what it was before the line', () => {
    const amount = fc.integer({ min: 0, max: 74_400 }).map(hours);
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 6 }), amount, (earlier, last) => {
        const before = earlier.reduce((entries, one) => accept(entries, one).entries, [] as HourEntry[]);
        const { entries, done } = accept(before, last);
        const undo = undoLine(done, stateOf(entries));
        const after = undo.kind === 'RESTORE' ? accept(entries, undo.hours).entries : entries;
        const sum = (list: readonly HourEntry[]) => list.reduce((total, entry) => total + entry.hours, 0);
        expect(sum(after)).toBe(sum(before));
      }),
    );
  });
});
