import type { Locator } from 'playwright-core';
import { choose } from '../acting/choosing.js';
import { cellOf, type Hand } from './hand.js';

/** What a hand on a mouse does, or a finger on a phone: what it points at is brought to the middle of the screen first. */
export const MOUSE: Hand = {
  open: (person, path) => person.go(path),
  async press(target) {
    // A box is drawn by its label, which is what one points at.
    const isBox = await target.first().evaluate((element) => element.tagName === 'INPUT');
    await point(isBox ? target.first().locator('xpath=ancestor::label[1]') : target.first());
  },
  fill: (target, text) => target.fill(text),
  async choose(scope, label, text) {
    await point(scope.getByRole('combobox', { name: label, exact: true }));
    await choose(scope, label, text);
  },
  async pick(button, item) {
    await point(button.first());
    await item.first().click();
  },
  async typeHours(page, person, text) {
    await point(cellOf(page, person));
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  },
};

/** The same on a phone, where the month grid is a list of people, each with fields. */
export const FINGER: Hand = {
  ...MOUSE,
  async typeHours(page, person, text) {
    await page.getByRole('textbox', { name: person }).first().fill(text);
    await page.keyboard.press('Enter');
  },
};

async function point(target: Locator): Promise<void> {
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await target.click();
}
