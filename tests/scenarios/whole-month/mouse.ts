import { choose } from '../choosing.js';
import type { Hand } from './hand.js';

/** What a hand on a mouse does, or a finger on a phone. */
export const MOUSE: Hand = {
  open: (person, path) => person.go(path),
  press: (target) => target.first().click(),
  fill: (target, text) => target.fill(text),
  choose,
  async pick(button, item) {
    await button.first().click();
    await item.first().click();
  },
  reach: (cell) => cell.click(),
};
