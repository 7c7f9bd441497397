import { describe, expect, it } from '@jest/globals';
import type { KeyboardEvent } from 'react';
import { type Press, SHORTCUTS } from '../../../lib/keyboard/shortcuts';
import { obeyKey } from './obey-key';
import type { Sheet } from './use-sheet';

/** Copying and pasting come from the browser as events of their own, whatever keys it has for them. */
const OF_THE_BROWSER = ['copy'];
const told = Object.entries<readonly Press[]>(SHORTCUTS.grid)
  .filter(([action]) => !OF_THE_BROWSER.includes(action))
  .flatMap(([action, presses]) => presses.map((press) => ({ action, ...press })));

function press({
  key,
  isCommand = false,
  isShift = false,
}: {
  key: string;
  isCommand?: boolean;
  isShift?: boolean;
}) {
  const done: string[] = [];
  const note = (name: string) => () => void done.push(name);
  const sheet = {
    typing: null,
    active: { row: 1, column: 1 },
    size: { rows: 3, columns: 3 },
    go: note('go'),
    fillDown: note('fill'),
    undo: note('undo'),
    clear: note('clear'),
    startTyping: note('open'),
  } as unknown as Sheet;
  let isPrevented = false;
  const event = {
    ...{ key, ctrlKey: isCommand, metaKey: false, shiftKey: isShift, altKey: false },
    preventDefault: () => {
      isPrevented = true;
    },
  } as KeyboardEvent;
  obeyKey(event, sheet);
  return { done, isPrevented };
}

describe('the month grid', () => {
  it.each(told)('obeys every key that the help tells: $action by $key', (one) => {
    const { done, isPrevented } = press(one);
    const isGesture = ['fill', 'undo', 'clear', 'open'].includes(one.action);
    expect(done).toEqual([isGesture ? one.action : 'go']);
    expect(isPrevented).toBe(true);
  });

  it('opens the cell on a digit, and leaves what it does not know to the page', () => {
    expect(press({ key: '7' }).done).toEqual(['open']);
    expect(press({ key: '?' })).toEqual({ done: [], isPrevented: false });
    expect(press({ key: 'g' }).isPrevented).toBe(false);
  });
});
