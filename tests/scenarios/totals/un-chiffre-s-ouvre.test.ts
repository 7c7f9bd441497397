import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openStage, type Person, plain, type Stage } from '../acting/story.js';

let stage: Stage;
let metropolis: Person;

beforeAll(async () => {
  stage = await openStage();
  metropolis = await stage.enter('METROPOLIS');
}, 120_000);
afterAll(() => stage?.close());

it('Un clic sur les heures validées ouvre les lignes dont elles sont la somme', async () => {
  const { page, go } = metropolis;
  await go('/totaux?de=2025-03&a=2025-04');
  const figure = definitionOf(page, 'Heures validées').getByRole('link');
  await expectToOpenOn(page, figure);
});

it('Un clic sur une case de la matrice ouvre les lignes dont elle est la somme', async () => {
  const { page, go } = metropolis;
  await go('/mutualisation?de=2025-01&a=2025-12');
  const row = page.getByRole('row', { name: /^Val de Marque/ }).first();
  await expectToOpenOn(page, row.getByRole('link').nth(1));
});

it('Un clic sur les heures déclarées ouvre les lignes que les entreprises ont envoyées et que personne n’a validées', async () => {
  const { page, go } = await stage.enter('FACILITATOR');
  await go('/totaux?de=2026-01&a=2026-12');
  const figure = definitionOf(page, 'Déclarées, à valider').getByRole('link');
  await expectToOpenOn(page, figure, 'Heures déclarées, à valider');
  await page
    .locator('tbody')
    .getByRole('link', { name: /^envoyé le/ })
    .first()
    .click();
  await page.waitForURL(/\/releves\/\d+$/);
});

it('La convention des ETP se change, se nomme, et change le chiffre sans changer les heures', async () => {
  const { page, go } = metropolis;
  await go('/totaux?de=2025-01&a=2025-12');
  const hours = plain(await definitionOf(page, 'Heures validées').getByRole('link').textContent());
  const fte = definitionOf(page, 'Équivalents temps plein');
  const before = plain(await fte.first().textContent());

  await page.getByRole('button', { name: /^ETP/ }).first().click();
  await page.getByRole('button', { name: /Heures d’un temps plein sur l’année/ }).click();
  await page.getByRole('option', { name: /1.607/ }).click();

  await fte.getByText(/à 1.607.h par an/).waitFor();
  expect(plain(await fte.first().textContent())).toBe(asFte(hours, 1607));
  expect(before).toBe(asFte(hours, 1800));
  expect(plain(await definitionOf(page, 'Heures validées').getByRole('link').textContent())).toBe(hours);
  expect(
    plain(await page.getByRole('region', { name: 'Ce que comptent ces chiffres' }).textContent()),
  ).toMatch(/à 1 607 h par an\. ?Source : /);
});

// What was corrected since changes too few people's hours to be told of each territory: the whole report is of the last day that can.
it('Le bilan de Lys-Tourcoing pour 2021 donne 17,5 %, et dit de quoi sur quoi, et au dernier jour qui peut être dit', async () => {
  const { page, go } = metropolis;
  await go('/territoires/LYS_TOURCOING/2021');
  const row = page.getByRole('row', { name: /^Part dans la métropole, habitants ailleurs/ });
  expect(plain(await row.getByRole('cell').textContent())).toBe('17,5 %');
  expect(plain(await row.getByRole('rowheader').textContent())).toContain(
    'Heures des habitants ailleurs, dans toutes les heures de la métropole. 95 032 h ÷ 542 893,75 h.',
  );
  await page
    .getByText(/28.02.2022/)
    .first()
    .waitFor();
});

/** What is said of a term in a strip of figures: the figure first, then what it is made of. */
function definitionOf(page: Page, term: string): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.getByRole('term').getByText(term, { exact: true }) })
    .getByRole('definition');
}

/** Opens a figure, adds up every line of every page, and finds the figure again. */
async function expectToOpenOn(page: Page, figure: Locator, name = 'Lignes du chiffre'): Promise<void> {
  const hours = plain(await figure.textContent());
  expect(hundredthsIn(hours)).toBeGreaterThan(0);
  await figure.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const total = page.getByRole('row', { name: /^Somme de toutes les pages/ });
  expect(hundredthsIn(await total.getByRole('cell').last().textContent())).toBe(hundredthsIn(hours));
  expect(await sumOfPages(page)).toBe(hundredthsIn(hours));
}

async function sumOfPages(page: Page): Promise<number> {
  const next = page.getByRole('button', { name: 'Page suivante' });
  let sum = 0;
  for (;;) {
    for (const line of await page.locator('tbody').getByRole('row').all()) {
      sum += hundredthsIn(await line.getByRole('cell').last().textContent());
    }
    if ((await next.count()) === 0 || (await next.isDisabled())) return sum;
    const range = plain(await page.getByText(/ sur [\d\s]+ lignes$/).textContent());
    await next.click();
    await expectGone(page, range);
  }
}

/** Waits for the next page: its range is another, and it no longer shows the lines of the one before. */
async function expectGone(page: Page, range: string): Promise<void> {
  await page.waitForFunction(
    (before) =>
      !document.body.innerText.replace(/\s+/g, ' ').includes(before) &&
      !document.querySelector('[aria-busy="true"]'),
    range,
  );
}

/** Hundredths of an hour in '1 234,56' or '1 234'; reversals are written with a minus. */
function hundredthsIn(text: string | null): number {
  const [, sign, whole = '', part = '00'] = /^([-−]?)([\d ]+)(?:,(\d\d))?$/.exec(plain(text)) ?? [];
  const hundredths = Number(whole.replaceAll(' ', '') + part);
  return sign === '' ? hundredths : -hundredths;
}

/** '331,5' for '596 789,12': rounded once, at the end. */
function asFte(hours: string, hoursPerYear: number): string {
  return new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    hundredthsIn(hours) / 100 / hoursPerYear,
  );
}
