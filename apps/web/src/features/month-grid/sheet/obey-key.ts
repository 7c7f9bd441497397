import type { KeyboardEvent } from 'react';
import { afterTab, moved } from './place';
import type { Sheet } from './use-sheet';

/** What a key does on a cell that is not being typed in; keys it does not know go on to the browser. */
export function obeyKey(event: KeyboardEvent, sheet: Sheet, onHelp: () => void): void {
  if (sheet.typing || event.altKey) return;
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  const target = moved(sheet.active, key, isCommand, sheet.size) ?? tabTarget(event, sheet);
  const gesture = isCommand ? COMMANDS[key.toLowerCase()] : GESTURES[key];
  if (target) sheet.go(target, shiftKey && key !== 'Tab');
  else if (gesture) gesture(sheet);
  else if (!isCommand && key === '?') onHelp();
  else if (!isCommand && /^[\d,.:h]$/.test(key)) sheet.startTyping(key, true);
  else return;
  event.preventDefault();
}

const COMMANDS: Readonly<Record<string, (sheet: Sheet) => void>> = {
  d: (sheet) => sheet.fillDown(),
  z: (sheet) => sheet.undo(),
};

const GESTURES: Readonly<Record<string, (sheet: Sheet) => void>> = {
  Delete: (sheet) => sheet.clear(),
  Backspace: (sheet) => sheet.clear(),
  Enter: (sheet) => sheet.startTyping('', false),
  F2: (sheet) => sheet.startTyping('', false),
};

function tabTarget({ key, shiftKey }: KeyboardEvent, { active, size }: Sheet) {
  return key === 'Tab' ? afterTab(active, shiftKey, size) : null;
}
