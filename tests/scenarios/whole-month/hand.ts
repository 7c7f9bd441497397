import type { Locator, Page } from 'playwright-core';
import type { Person } from '../acting/story.js';

/** How a person works on a page: with a mouse, or with the keyboard alone. The steps of a story are the same. */
export interface Hand {
  /** Opens a screen that the navigation leads to; what it shows is then chosen on it. */
  open(person: Person, path: string): Promise<void>;
  /** Presses a button, a link or a box. */
  press(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
  /** Types in a combo box and takes the option that comes. */
  choose(scope: Page | Locator, label: string, text: string): Promise<void>;
  /** Opens a menu and takes one of its items. */
  pick(button: Locator, item: Locator): Promise<void>;
  /** Types over the hours of a person's only month shown in the month grid. */
  typeHours(page: Page, person: RegExp, text: string): Promise<void>;
}

/** The page that something is on. */
export const pageOf = (scope: Page | Locator): Page => ('page' in scope ? scope.page() : scope);

/** The hours of the only month shown of a person, in the month grid. */
export const cellOf = (page: Page, person: RegExp): Locator =>
  page.getByRole('row', { name: person }).first().getByRole('gridcell').nth(1);
