import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, type Person, plain, type Stage } from '../acting/story.js';

let stage: Stage;
let metropolis: Person;

beforeAll(async () => {
  stage = await openStage();
  metropolis = await stage.enter('METROPOLIS');
}, 120_000);
afterAll(() => stage?.close());

/** More than any page has to go through. */
const MOST_STEPS = 200;

it('Tout ce que la page des totaux offre s’atteint au clavier, et se voit quand on y est', async () => {
  const { page, go } = metropolis;
  await go('/totaux?de=2025-01&a=2025-12');
  await page.locator('main a[href^="/lignes"]').first().waitFor();
  await page.locator('#main').focus();
  for (let step = 0; step < MOST_STEPS && (await stepOn(page)); step++);
  const missed = await page
    .locator(OFFERED)
    .evaluateAll((elements) =>
      elements
        .filter((one) => one.checkVisibility() && !one.hasAttribute('data-reached'))
        .map((one) => one.outerHTML.slice(0, 120)),
    );
  expect(missed).toEqual([]);
  const unseen = page.locator('[data-reached="unseen"]');
  expect(await unseen.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120)))).toEqual([]);
  expect(await page.locator('[data-reached]').count()).toBeGreaterThan(10);
}, 60_000);

it('Du total à ses lignes et au tableau des mois, sans souris', async () => {
  const { page, go } = metropolis;
  await go('/totaux?de=2025-01&a=2025-12');
  const table = page.getByRole('button', { name: 'Voir le tableau' }).first();
  await table.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Voir le graphique' }).first().waitFor();
  const figure = page.locator('main a[href^="/lignes"]').first();
  const hours = plain(await figure.textContent());
  await figure.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Lignes du chiffre' }).waitFor();
  const sum = page
    .getByRole('row', { name: /^Somme de toutes les pages/ })
    .getByRole('cell')
    .last();
  expect(plain(await sum.textContent())).toContain(hours.replace(/ ?h$/, ''));
}, 60_000);

const OFFERED =
  'main a[href], main button:not([disabled]):not([tabindex="-1"]), main input:not([type="hidden"]), main select';

/** Goes one step further with the tab key, and marks where it is; false once it has left the page's own part. */
async function stepOn(page: Page): Promise<boolean> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!here?.closest('main') || here.hasAttribute('data-reached')) return false;
    const { outlineStyle, boxShadow } = getComputedStyle(here);
    here.setAttribute('data-reached', outlineStyle === 'none' && boxShadow === 'none' ? 'unseen' : 'seen');
    return true;
  });
}
