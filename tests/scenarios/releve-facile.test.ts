import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe-violations.js';
import { accountOf, type Client, signIn } from './acting/client.js';
import { openStage, plain, type Stage } from './acting/story.js';

const FIRM = 'Bâtisseurs du Ferrain';
let stage: Stage;
let firm: Client;
/** Two months nobody declares in the demonstration any more: hours there are corrections. */
let months: [string, string];
let people: { lastName: string; firstName: string }[];

beforeAll(async () => {
  stage = await openStage();
  firm = await signIn(stage.product, await accountOf(stage.product, 'FIRM', FIRM));
  const { body } = await firm.get('/timesheets/this-month');
  people = body.people;
  months = [before(body.month, 2), before(body.month, 1)];
}, 120_000);
afterAll(() => stage?.close());

/** '2026-08' for '2026-10' and 2. */
function before(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
}

/** '08/2026', as firms write it. */
const written = (month: string) => month.split('-').reverse().join('/');

function statement(month: string, ...rows: string[]): Buffer {
  const lines = rows.map((row) => row.replace('MOIS', written(month)));
  return Buffer.from(['Salarié;Période;Marché et lot;Nb d’heures', ...lines].join('\n'));
}

/** Somebody of the firm as its statement names them. */
function named(at: number): string {
  const { lastName, firstName } = people[at % people.length]!;
  return `${lastName} ${firstName}`;
}

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
}

/** On to the rows: a layout sent for the first time shows its columns before. */
async function toRows(page: Page): Promise<void> {
  const confirm = page.getByRole('button', { name: 'Continuer' });
  const certify = page.getByText('Je certifie que ces heures ont été travaillées.');
  await confirm.or(certify).first().waitFor();
  if (await confirm.isVisible()) await confirm.click();
  await certify.waitFor();
}

const focusedPlace = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement).dataset.place ?? '');

const saved = (page: Page) => page.getByText(/^enregistré à/).waitFor();

it('Un relevé de présentation connue part en trois clics, le choix du fichier compris', async () => {
  const { page, go } = await stage.enter('FIRM', FIRM);
  await go(`/ce-mois?mois=${months[0]}`);
  await give(page, 'premier.csv', statement(months[0], `${named(0)};MOIS;;33,25`));
  await page.getByRole('heading', { name: 'Les colonnes de votre fichier' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Je certifie que ces heures ont été travaillées.').click();
  await page.getByRole('button', { name: /^Envoyer 33,25/ }).click();
  await page
    .getByText(/33,25.h envoyées/)
    .first()
    .waitFor();

  await go(`/ce-mois?mois=${months[1]}`);
  let clicks = 0;
  await page.exposeFunction('countClick', () => clicks++);
  await page.evaluate(() => {
    // A label passes its click on to its box: people clicked once.
    addEventListener(
      'click',
      (event) =>
        event.isTrusted && event.detail > 0 && (window as never as { countClick(): void }).countClick(),
      true,
    );
  });
  await give(page, 'deuxième.csv', statement(months[1], `${named(0)};MOIS;;44,75`));
  await page.getByText(/^reconnues, comme en/).waitFor();
  await page.getByText('Je certifie que ces heures ont été travaillées.').click();
  await page.getByRole('button', { name: /^Envoyer 44,75/ }).click();
  await page
    .getByText(/44,75.h envoyées/)
    .first()
    .waitFor();
  expect(clicks).toBeGreaterThan(0);
  expect(clicks).toBeLessThanOrEqual(4);
}, 120_000);

it('Les erreurs se règlent sur place, au clavier seulement, et se défont', async () => {
  const month = before(months[0], 1);
  const { page, go } = await stage.enter('FIRM', FIRM);
  await go(`/ce-mois?mois=${month}`);
  const wrong = `${people[0]!.lastName}x ${people[0]!.firstName}`;
  const rows = [`${wrong};MOIS;;10`, `${named(1)};MOIS;;-8`, `${named(2)};MOIS;;7h75`, `${wrong};MOIS;;3,5`];
  await give(page, 'à corriger.csv', statement(month, ...rows));
  await toRows(page);
  await page.getByRole('grid').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const button = page.getByRole('button', { name: /^Envoyer \d/ });
  expect(await page.getByText('4 lignes à régler').first().isVisible()).toBe(true);

  const cell = page.getByRole('gridcell', { name: '-8', exact: true });
  expect(await cell.getAttribute('aria-invalid')).toBe('true');
  const sentence = await cell.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${sentence}"]`).textContent()).toBe('Les heures doivent être positives.');

  await page.locator('[data-place="0-0"]').focus();
  await page.keyboard.press('Tab');
  expect(await focusedPlace(page)).toBe('1-3');
  await page.keyboard.type('8');
  await page.keyboard.press('Tab');
  expect(await focusedPlace(page)).toBe('2-3');
  await page.keyboard.type('7,75');
  await page.keyboard.press('Enter');
  await page.getByText('2 lignes à régler').first().waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('rien à régler').first().waitFor();
  await saved(page);
  expect(plain(await button.textContent())).toBe('Envoyer 29,25 h');
  expect(await axeViolations(page)).toEqual([]);

  await page.locator('[data-place="0-0"]').focus();
  await page.keyboard.press('Control+z');
  await page.getByText('2 lignes à régler').first().waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('3 lignes à régler').first().waitFor();
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await page.getByText('rien à régler').first().waitFor();
}, 120_000);

it('Rechercher et remplacer dit combien de lignes avant de changer quoi que ce soit, et s’annule', async () => {
  const month = before(months[0], 2);
  const { page, go } = await stage.enter('FIRM', FIRM);
  await go(`/ce-mois?mois=${month}`);
  const rows = [`ZZTYPO ${named(0)};MOIS;;5`, `zztypo ${named(1)};MOIS;;6`, `${named(2)};MOIS;;7`];
  await give(page, 'à remplacer.csv', statement(month, ...rows));
  await toRows(page);
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: 'Remplacer…' }).click();
  await page.getByLabel('Rechercher', { exact: true }).fill('zztypo ');
  await page.getByText('2 lignes trouvées parmi les lignes à régler affichées.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remplacer dans 2 lignes' }).click();
  await page.getByText('rien à régler').first().waitFor();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await page.getByText('2 lignes à régler').first().waitFor();
  await page.getByRole('button', { name: 'Voir le détail' }).click();
  await page.getByText('Par personne').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger les lignes à régler' }).click();
  expect((await download).suggestedFilename()).toMatch(/^lignes-a-corriger-\d+\.xlsx$/);
}, 120_000);

it('Sur un téléphone, du fichier à l’envoi, la ligne fausse se corrige dans son bloc', async () => {
  const month = before(months[0], 3);
  const { page, go } = await stage.enter('FIRM', FIRM, { width: 390, height: 844 });
  await go(`/ce-mois?mois=${month}`);
  await give(page, 'téléphone.csv', statement(month, `${named(0)};MOIS;;12,25`, `${named(1)};MOIS;;-9`));
  await toRows(page);
  await page.getByLabel('Dans le fichier').fill('9');
  expect(await axeViolations(page)).toEqual([]);
  const small = await page
    .getByRole('region', { name: /lignes lues/ })
    .getByRole('button')
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.textContent),
    );
  expect(small).toEqual([]);
  await page.getByRole('button', { name: 'Vérifier à nouveau' }).click();
  await page.getByText('rien à régler').first().waitFor();
  await page.getByText('Je certifie que ces heures ont été travaillées.').click();
  await page.getByRole('button', { name: /^Envoyer 21,25/ }).click();
  await page
    .getByText(/21,25.h envoyées/)
    .first()
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}, 120_000);
