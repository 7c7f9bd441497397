import { choose } from '../choosing.js';
import type { Hand } from './hand.js';

/** What a hand on a mouse does, or a finger on a phone. */
export const MOUSE: Hand = {
  open: (person, path) => person.go(path),
  // A box is drawn by its label, which is what one points at.
  press: (target) => target.first().locator('xpath=ancestor-or-self::*[not(self::input)][1]').click(),
  fill: (target, text) => target.fill(text),
  async choose(scope, label, text) {
    await scope.getByRole('combobox', { name: label, exact: true }).click();
    await choose(scope, label, text);
  },
  async pick(button, item) {
    await button.first().click();
    await item.first().click();
  },
  reach: (cell) => cell.click(),
};
