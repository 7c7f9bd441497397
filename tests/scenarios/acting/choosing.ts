import type { Locator, Page } from 'playwright-core';

/** Types in a combo box and takes the option that comes. */
export async function choose(scope: Page | Locator, label: string, text: string): Promise<void> {
  await scope.getByRole('combobox', { name: label, exact: true }).fill(text);
  await pageOf(scope).getByRole('option', { name: text }).first().click();
}

/** Opens a list and takes one of its options. */
export async function select(
  scope: Page | Locator,
  label: string | RegExp,
  option: string | RegExp,
): Promise<void> {
  await scope.getByRole('button', { name: label }).click();
  await pageOf(scope).getByRole('option', { name: option }).first().click();
}

/** Options open beside the window they were asked in. */
const pageOf = (scope: Page | Locator): Page => ('page' in scope ? scope.page() : scope);
