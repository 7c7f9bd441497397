import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, type Person, plain, type Stage } from '../acting/story.js';

let stage: Stage;
let house: Person;
const broken: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  house = await stage.enter('HOUSE_MANAGER', 'Lys-Tourcoing');
  house.page.on('pageerror', (error) => broken.push(String(error)));
}, 120_000);
afterAll(() => stage?.close());

const YEAR = 'de=2023-01&a=2023-12';

it('Chaque graphique est dessiné, et donne ses chiffres en tableau dont la somme est le total', async () => {
  const { page, go } = house;
  await go(`/totaux?${YEAR}`);
  const total = hundredthsIn(await page.getByRole('link', { name: /^137/ }).first().textContent());
  expect(total).toBeGreaterThan(0);
  for (const path of ['/publics', '/carte', '/evolution']) {
    await go(`${path}?${YEAR}`);
    const cards = page.getByRole('region').filter({ has: page.getByRole('img', { name: /^Graphique/ }) });
    await cards.first().waitFor();
    for (const name of await cards.getByRole('heading').allTextContents()) {
      const card = page.getByRole('region', { name, exact: true });
      expect([name, await isDrawn(page, name)]).toEqual([name, true]);
      await card.getByRole('button', { name: 'Voir le tableau' }).press('Enter');
      const rows = card.locator('tbody').getByRole('row');
      const hours = await rows.getByRole('cell').nth(0).allTextContents();
      expect(hours.length).toBeGreaterThan(0);
      const sum = await card
        .getByRole('row', { name: /^Ensemble/ })
        .getByRole('cell')
        .first()
        .textContent();
      if (name !== 'Heures par année') expect([name, hundredthsIn(sum)]).toEqual([name, total]);
    }
  }
}, 90_000);

it('Une ligne du tableau ouvre les lignes dont elle est la somme', async () => {
  const { page, go } = house;
  await go(`/publics?${YEAR}`);
  const card = page.getByRole('region', { name: 'Heures par âge à l’embauche', exact: true });
  await card.getByRole('button', { name: 'Voir le tableau' }).click();
  const link = card.getByRole('row', { name: /^moins de 26 ans/ }).getByRole('link');
  const hours = hundredthsIn(await link.textContent());
  await link.click();
  await page.getByRole('heading', { level: 1, name: 'Lignes du chiffre' }).waitFor();
  const sum = page
    .getByRole('row', { name: /^Somme de toutes les pages/ })
    .getByRole('cell')
    .last();
  expect(hundredthsIn(await sum.textContent())).toBe(hours);
}, 60_000);

it('Les flux suivent la largeur de la page sans se rompre, et les heures comptées deux fois font le compte', async () => {
  const { page, go } = house;
  await go(`/mutualisation?${YEAR}&vue=flux`);
  await page.getByRole('img', { name: /^Flux des heures mutualisées/ }).waitFor();
  for (const width of [900, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForFunction(() => document.querySelector('[role="img"] canvas') !== null);
  }
  // Folded to nothing, as while a page is printed or photographed, then back.
  const flows = page.locator('[role="img"][aria-label^="Flux des heures"]');
  for (const room of ['none', 'block']) {
    await flows.evaluate((element, display) => {
      element.parentElement!.style.display = display;
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, room);
  }
  expect(await flows.locator('canvas').count()).toBe(1);
  const twice = page.getByRole('region', { name: 'Les heures comptées par deux maisons', exact: true });
  expect(await twice.getByRole('row').count()).toBeGreaterThan(3);
  expect(broken).toEqual([]);
}, 60_000);

/** True when the canvas of a card has ink of more than one colour: an empty or a failed chart has none. */
function isDrawn(page: Page, title: string): Promise<boolean> {
  return page
    .waitForFunction((name) => {
      const cards = [...document.querySelectorAll('section')];
      const card = cards.find((section) => section.querySelector('h2')?.textContent === name);
      const canvas = card?.querySelector('canvas');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      if (!pixels) return false;
      return new Set(new Uint32Array(pixels.buffer)).size > 3;
    }, title)
    .then(() => true);
}

/** Hundredths of an hour in '1 234,56' or '1 234'. */
function hundredthsIn(text: string | null): number {
  const [, whole = '', part = '00'] = /^([\d ]+)(?:,(\d\d))?$/.exec(plain(text)) ?? [];
  return Number(whole.replaceAll(' ', '') + part);
}
