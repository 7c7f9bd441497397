import { parseHours } from '@clausier/domain/hours/parse-hours';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBlock, writeBlock } from '../../../lib/clipboard/block';
import { blockGestures } from '../sheet/block-gestures';
import { afterTab, blockOf, moved, type Place } from '../sheet/place';
import { textOf } from '../sheet/text-of';
import { type Edits, editOf, keyOf, needsReason, toSend, withAnswers, withEdits } from './edits';

const cell = { assignmentId: 1, month: '2026-10', hourKind: 'WORKED' as const, seenRevision: 0 };
const answer = { assignmentId: 1, month: '2026-10', hourKind: 'WORKED' as const, hours: 15_167 };
const none: Edits = new Map();
const size = { rows: 3, columns: 4 };

describe('what is typed in a cell', () => {
  it.each([
    ['151,67', 15_167],
    ['7h30', 750],
    ['151:40', 15_167],
    ['', 0],
    ['·', 0],
  ])('reads %s', (text, hours) => {
    expect(editOf(cell, text)).toMatchObject({ hours, state: 'WAITING' });
  });

  it('stays as it is when it cannot be read, and says why', () => {
    expect(editOf(cell, '7h5')).toMatchObject({
      text: '7h5',
      state: 'UNREADABLE',
      findings: [{ code: 'hours-minutes-incomplete' }],
    });
  });

  it('is shown in a way that reads back to the same hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 74_400 }), (hours) => {
        expect(parseHours(textOf(hours))).toBe(hours);
      }),
    );
  });
});

describe('typed hours on their way', () => {
  it('wait for a reason only when they replace posted ones', () => {
    const edits = withEdits(none, [
      editOf(cell, '10'),
      editOf({ ...cell, assignmentId: 2, seenRevision: 1 }, '11'),
    ]);
    expect([...edits.values()].map(needsReason)).toEqual([false, true]);
    expect(toSend(edits, null)).toHaveLength(1);
    expect(toSend(edits, 'Pointage')).toHaveLength(2);
  });

  it('are gone once saved', () => {
    const sent = withEdits(none, [{ ...editOf(cell, '151,67'), state: 'SENDING' }]);
    expect(withAnswers(sent, [{ ...answer, outcome: 'SAVED', revision: 1 }]).size).toBe(0);
  });

  it('typed over while they travelled go again, on the revision that was saved', () => {
    const typedOver = withEdits(none, [editOf(cell, '12')]);
    const after = withAnswers(typedOver, [{ ...answer, outcome: 'SAVED', revision: 1 }]);
    expect(after.get(keyOf(cell))).toMatchObject({ hours: 1_200, seenRevision: 1, state: 'WAITING' });
  });

  it('stop with both values when somebody else was there first', () => {
    const sent = withEdits(none, [{ ...editOf(cell, '151,67'), state: 'SENDING' }]);
    const theirs = { hours: 14_000, revision: 1, recordedAt: '2026-11-22T17:04:00Z', recordedBy: 'A. Roux' };
    expect(withAnswers(sent, [{ ...answer, outcome: 'CONFLICT', theirs }]).get(keyOf(cell))).toMatchObject({
      state: 'CONFLICT',
      hours: 15_167,
      theirs,
    });
  });
});

describe('a block of a spreadsheet', () => {
  it('comes back the same after copying and pasting', () => {
    const text = fc.constantFrom('', '7,5', '151,67', '10');
    const block = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(block, (cells) => expect(readBlock(writeBlock(cells))).toEqual(cells)));
  });

  it('with Windows line ends, a last empty line and quotes is read cell by cell', () => {
    expect(readBlock('7,5\t8\r\n"151,67"\t\r\n')).toEqual([
      ['7,5', '8'],
      ['151,67', ''],
    ]);
  });

  it('repeats its first line below, or the line above when it has only one', () => {
    const typed: { place: Place; text: string }[][] = [];
    const hoursAt = ({ row, column }: Place) => (row + 1) * 100 + column;
    const fill = (a: Place, b: Place) =>
      blockGestures(blockOf(a, b), hoursAt, (texts) => typed.push(texts)).fillDown();
    fill({ row: 0, column: 1 }, { row: 2, column: 1 });
    fill({ row: 2, column: 0 }, { row: 2, column: 0 });
    fill({ row: 0, column: 0 }, { row: 0, column: 0 });
    expect(typed.map((texts) => texts.map(({ place, text }) => [place.row, text]))).toEqual([
      [
        [1, '1,01'],
        [2, '1,01'],
      ],
      [[2, '2']],
    ]);
  });
});

describe('the keys', () => {
  it('stay inside the grid', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 0, column: 0 }, 'ArrowRight', true, size)).toEqual({ row: 0, column: 3 });
    expect(moved({ row: 1, column: 1 }, 'End', true, size)).toEqual({ row: 2, column: 3 });
    expect(moved({ row: 1, column: 1 }, 'a', false, size)).toBeNull();
  });

  it('Tab reads on from line to line, and leaves after the last cell', () => {
    expect(afterTab({ row: 0, column: 3 }, false, size)).toEqual({ row: 1, column: 0 });
    expect(afterTab({ row: 0, column: 0 }, true, size)).toBeNull();
    expect(afterTab({ row: 2, column: 3 }, false, size)).toBeNull();
  });
});
