import { describe, expect, it } from '@jest/globals';
import { AT_START, blockOf, isInBlock, moved, nextWrong, reduceGrid } from './grid-place';

const SIZE = { rows: 100, columns: 7 };
const at = (row: number, column: number) => ({ row, column });

describe('the keyboard of the rows', () => {
  it.each([
    ['ArrowDown', false, at(5, 2), at(6, 2)],
    ['ArrowUp', false, at(0, 2), at(0, 2)],
    ['ArrowRight', false, at(5, 6), at(5, 6)],
    ['ArrowLeft', true, at(5, 4), at(5, 0)],
    ['ArrowDown', true, at(5, 4), at(99, 4)],
    ['Home', false, at(5, 4), at(5, 0)],
    ['End', true, at(5, 4), at(99, 6)],
    ['PageDown', false, at(95, 4), at(99, 4)],
    ['PageUp', false, at(50, 4), at(38, 4)],
  ] as const)('%s (far: %s) from %j leads to %j', (key, isFar, from, to) => {
    expect(moved(from, key, isFar, SIZE)).toEqual(to);
  });

  it('leaves other keys to the browser, names of objects included', () => {
    expect(['a', 'Tab', 'F5', 'constructor'].map((key) => moved(at(1, 1), key, false, SIZE))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('extends a block from where it began, whatever the direction, and lets it go at the next move', () => {
    const down = reduceGrid(AT_START, { type: 'go', to: at(3, 2) });
    const up = reduceGrid(down, { type: 'go', to: at(1, 4), extends: true });
    expect(blockOf(up)).toEqual({ from: at(1, 2), to: at(3, 4) });
    expect(isInBlock(blockOf(up), at(2, 3))).toBe(true);
    expect(isInBlock(blockOf(up), at(2, 5))).toBe(false);
    const moved = reduceGrid(up, { type: 'go', to: at(9, 0) });
    expect(blockOf(moved)).toEqual({ from: at(9, 0), to: at(9, 0) });
  });

  it('types over with a letter, opens with the text that stands, and closes where it was', () => {
    const open = reduceGrid(AT_START, { type: 'open', with: '7' });
    expect(open.typing).toEqual({ opensWith: '7' });
    expect(reduceGrid(AT_START, { type: 'open' }).typing).toEqual({ opensWith: null });
    expect(reduceGrid(open, { type: 'close' })).toEqual(AT_START);
  });

  it('comes back inside when the list gets shorter', () => {
    const far = reduceGrid(AT_START, { type: 'go', to: at(90, 6) });
    expect(reduceGrid(far, { type: 'fit', size: { rows: 3, columns: 7 } }).active).toEqual(at(2, 6));
  });
});

describe('Tab to the next error', () => {
  const wrong = new Map([
    [2, [0, 4]],
    [7, [1]],
  ]);
  const wrongIn = (row: number) => (row < 50 ? (wrong.get(row) ?? []) : null);

  it('goes from one to the next, in a row then in the rows below', () => {
    const first = nextWrong(at(0, 3), false, SIZE, wrongIn)!;
    const second = nextWrong(first, false, SIZE, wrongIn)!;
    const third = nextWrong(second, false, SIZE, wrongIn)!;
    expect([first, second, third]).toEqual([at(2, 0), at(2, 4), at(7, 1)]);
  });

  it('goes back with Shift', () => {
    expect(nextWrong(at(7, 1), true, SIZE, wrongIn)).toEqual(at(2, 4));
  });

  it('leaves the grid when nothing more is wrong: nobody is kept in', () => {
    expect(nextWrong(at(7, 1), false, SIZE, wrongIn)).toBeNull();
    expect(nextWrong(at(2, 0), true, SIZE, wrongIn)).toBeNull();
  });
});
