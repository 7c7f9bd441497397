import type { Locator, Page } from 'playwright-core';
import { cellOf, type Hand, pageOf } from './hand.js';

/** More controls than any screen of the product has. */
const MOST_TABS = 300;

/** What the keyboard alone does. Every control is reached by Tab, and seen to be where the keyboard is. */
export const KEYBOARD: Hand = {
  async open({ page }, path) {
    await press(page.getByRole('navigation').locator(`a[href="${path}"]`), 'Enter');
    await page.waitForURL((url) => url.pathname === path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  press: (target) => press(target),
  async fill(target, text) {
    await tabTo(target);
    await target.page().keyboard.press('Control+a');
    await target.page().keyboard.type(text);
  },
  async choose(scope, label, text) {
    const box = scope.getByRole('combobox', { name: label, exact: true });
    await KEYBOARD.fill(box, text);
    const { keyboard } = pageOf(scope);
    const option = pageOf(scope).getByRole('option', { name: text }).first();
    await option.waitFor();
    await until(option, 'data-focused', () => keyboard.press('ArrowDown'));
    await keyboard.press('Enter');
    await option.waitFor({ state: 'hidden' });
  },
  async pick(button, item) {
    await press(button);
    await item.first().waitFor();
    const { keyboard } = button.page();
    // A list opens on what is chosen, which may come after what is wanted.
    await keyboard.press('Home');
    await until(item.first(), 'data-focused', () => keyboard.press('ArrowDown'));
    await keyboard.press('Enter');
  },
  async typeHours(page, person, text) {
    const cell = cellOf(page, person);
    await cell.waitFor();
    await tabTo(page.locator('[role=gridcell][tabindex="0"]'));
    await page.keyboard.press('Control+Home');
    const [from, to] = [await placeOf(page.locator('[role=gridcell]:focus')), await placeOf(cell)];
    for (let row = from.row; row < to.row; row++) await page.keyboard.press('ArrowDown');
    for (let column = from.column; column < to.column; column++) await page.keyboard.press('ArrowRight');
    await cell.and(page.locator(':focus')).waitFor();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  },
};

/** Enter for what opens or does, Space for a box. */
async function press(target: Locator, key?: string): Promise<void> {
  await tabTo(target);
  const isBox = await target.first().evaluate((element) => (element as HTMLInputElement).type === 'checkbox');
  await target.page().keyboard.press(key ?? (isBox ? 'Space' : 'Enter'));
}

/** Tab, until the control has the focus and shows it. Fails when Tab never comes to it. */
export async function tabTo(target: Locator): Promise<void> {
  const control = target.first();
  await control.waitFor({ state: 'attached' });
  const page = control.page();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const seen = await control.evaluate(lookAt);
    if (seen.hasFocus) {
      if (!seen.isShown) throw new Error(`the focus is not seen on ${await nameOf(control)}`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${await nameOf(control)}`);
}

/** Whether an element has the focus, and whether a ring or a border shows it, on itself or on what draws it. */
function lookAt(element: Element): { hasFocus: boolean; isShown: boolean } {
  const active = document.activeElement;
  const box = element.getBoundingClientRect();
  const drawn = [element, element.parentElement, ...(element.closest('label')?.children ?? [])];
  const hasRing = drawn.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseInt(outlineWidth, 10) >= 1;
  });
  const isOnScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { hasFocus: active === element, isShown: hasRing && isOnScreen };
}

/** Where a cell of the grid is, as it says itself. */
async function placeOf(cell: Locator): Promise<{ row: number; column: number }> {
  const row = await cell.locator('xpath=ancestor::*[@aria-rowindex][1]').getAttribute('aria-rowindex');
  return { row: Number(row), column: Number(await cell.getAttribute('aria-colindex')) };
}

/** Presses an arrow until the option or the item is the one that Enter takes. */
async function until(item: Locator, mark: string, next: () => Promise<void>): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if ((await item.getAttribute(mark)) !== null) return;
    await next();
  }
  throw new Error(`the arrows never come to ${await nameOf(item)}`);
}

async function nameOf(control: Locator): Promise<string> {
  const text = (await control.getAttribute('aria-label')) ?? (await control.textContent());
  return (text ?? '').trim() || String(control);
}

/** Counts what is pressed with a mouse, from now on: a story by keyboard presses nothing. */
export async function watchMouse(page: Page): Promise<() => number> {
  let presses = 0;
  await page.exposeFunction('tellMousePress', () => {
    presses += 1;
  });
  await page.addInitScript(() => {
    const { tellMousePress } = window as unknown as { tellMousePress(): void };
    document.addEventListener('mousedown', () => tellMousePress(), true);
  });
  await page.reload();
  return () => presses;
}
