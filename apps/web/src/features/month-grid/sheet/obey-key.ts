import type { KeyboardEvent } from 'react';
import { actionOf } from '../../../lib/keyboard/shortcuts';
import { afterTab, moved } from './place';
import type { Sheet } from './use-sheet';

/** What a key does on a cell that is not being typed in; keys it does not know go on to the browser. */
export function obeyKey(event: KeyboardEvent, sheet: Sheet): void {
  if (sheet.typing || event.altKey) return;
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  const action = actionOf('grid', event);
  const target =
    action === 'tab'
      ? afterTab(sheet.active, shiftKey, sheet.size)
      : moved(sheet.active, key, isCommand, sheet.size);
  const gesture = action === null ? undefined : GESTURES[action];
  if (target) sheet.go(target, shiftKey && action !== 'tab');
  else if (gesture) gesture(sheet);
  else if (!isCommand && /^[\d,.:h]$/.test(key)) sheet.startTyping(key, true);
  else return;
  event.preventDefault();
}

const GESTURES: Readonly<Record<string, (sheet: Sheet) => void>> = {
  fill: (sheet) => sheet.fillDown(),
  undo: (sheet) => sheet.undo(),
  clear: (sheet) => sheet.clear(),
  open: (sheet) => sheet.startTyping('', false),
};
