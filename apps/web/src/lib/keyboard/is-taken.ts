import { areSingleKeysOn } from './single-keys';

/** What takes letters for itself: fields, lists that are searched by typing, and grids where a letter opens a cell. */
const TYPED_IN = [
  'input:not([type="checkbox"], [type="radio"], [type="button"])',
  'textarea',
  'select',
  '[contenteditable]',
  '[role="menu"]',
  '[role="listbox"]',
  '[role="combobox"]',
  '[data-takes-letters]',
].join();

/** A window over the page; a toast says something in passing and takes no key. */
const WINDOWS = '[role="dialog"], [role="alertdialog"]:not([role="region"] *)';

/** Whether a key belongs to what has the focus, to a window that is open, or to whoever turned single keys off. */
export function isTaken({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (key.length === 1 && !ctrlKey && !metaKey && !areSingleKeysOn()) return true;
  return isTypedIn(target) || document.querySelector(WINDOWS) !== null;
}

/** Whether somebody types where the key was pressed. */
export function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}
