import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyStack, MOST_REMEMBERED, type UndoStack, withDone, withRedone, withUndone } from './undo-stack';

const doing = (...all: string[]) => all.reduce(withDone<string>, emptyStack<string>());

describe('changes taken back', () => {
  it('come back in the order they went', () => {
    const undone = withUndone(withUndone(doing('a', 'b', 'c')));
    expect(undone).toEqual({ past: ['a'], future: ['c', 'b'] });
    expect(withRedone(undone)).toEqual({ past: ['a', 'b'], future: ['c'] });
  });

  it('are lost once something else is done', () => {
    expect(withDone(withUndone(doing('a', 'b')), 'd')).toEqual({ past: ['a', 'd'], future: [] });
  });

  it('of nothing are nothing', () => {
    expect(withUndone(emptyStack())).toEqual(emptyStack());
    expect(withRedone(doing('a'))).toEqual(doing('a'));
  });

  it('are remembered up to a number', () => {
    const many = doing(...Array.from({ length: MOST_REMEMBERED + 5 }, (_, index) => String(index)));
    expect([many.past.length, many.past[0]]).toEqual([MOST_REMEMBERED, '5']);
  });

  it('never lose or double a change, whatever is undone and redone', () => {
    const moves = fc.array(fc.constantFrom(withUndone<number>, withRedone<number>), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), moves, (done, steps) => {
        const start = done.reduce(withDone<number>, emptyStack<number>());
        const { past, future } = steps.reduce((stack: UndoStack<number>, step) => step(stack), start);
        expect([...past, ...[...future].reverse()]).toEqual(done);
      }),
    );
  });
});
