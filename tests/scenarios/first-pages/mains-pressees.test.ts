import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aSiret } from '../../builders/siret.js';
import { choose, select } from '../acting/choosing.js';
import { enter, type Installation, openInstallation, territoryOf } from './installation.js';

let installation: Installation;
let page: Page;

beforeAll(async () => {
  installation = await openInstallation();
  page = await enter(installation, 'FACILITATOR', {
    territoryId: await territoryOf(installation, 'LYS_TOURCOING'),
  });
}, 120_000);
afterAll(() => installation?.close());

const open = (path: string) => page.goto(installation.product.url + path);

it('Un double clic n’ajoute qu’une fois, et revenir en arrière quitte la fiche', async () => {
  await open('/maitres-d-ouvrage');
  await page.getByRole('button', { name: 'Ajouter un maître d’ouvrage' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('SIRET').fill(aSiret(7101));
  await dialog.getByLabel('Nom', { exact: true }).fill('Ville de Bondues');
  await dialog.getByRole('button', { name: 'Ajouter le maître d’ouvrage' }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'Ville de Bondues' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Maîtres d’ouvrage' }).waitFor();
  expect(await page.getByRole('link', { name: 'Ville de Bondues' }).count()).toBe(1);
}, 60_000);

it('Un SIRET mal tapé est nommé comme tel', async () => {
  await open('/entreprises?ajouter=entreprise');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('SIRET').fill('215 901 638 00018');
  await dialog.getByLabel('Nom', { exact: true }).fill('L’Épinette');
  await dialog.getByRole('button', { name: 'Ajouter l’entreprise' }).click();
  await dialog.getByText(/Ce SIRET comporte une erreur de frappe/).waitFor();
}, 60_000);

it('Un champ corrigé s’envoie du premier clic, bien que la phrase qui le reprenait s’en aille sous la souris', async () => {
  await open('/operations/nouvelle');
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Halle de sports');
  await choose(page, 'Maître d’ouvrage', 'Ville de Bondues');
  await choose(page, 'Commune du chantier', 'Bondues');
  await page.getByRole('textbox', { name: 'Début' }).fill('29/02/2024');
  await page.getByRole('textbox', { name: 'Fin prévue' }).fill('01/02/2024');
  await page.getByRole('button', { name: 'Créer l’opération' }).click();
  await page.getByText('L’opération finit avant de commencer.').waitFor();
  await page.getByRole('textbox', { name: 'Fin prévue' }).fill('31/12/2027');
  await page.getByRole('button', { name: 'Créer l’opération' }).click();
  await page.getByRole('heading', { level: 1, name: 'Halle de sports' }).waitFor();
}, 60_000);

it('Une case se coche là où elle est dessinée, et par sa phrase', async () => {
  await open('/participants/nouveau');
  const box = page.getByRole('checkbox', { name: 'Habite un quartier prioritaire (QPV)' });
  await box.check();
  expect(await box.isChecked()).toBe(true);
  await page.getByText('Habite un quartier prioritaire (QPV)').click();
  expect(await box.isChecked()).toBe(false);
  await select(page, 'Sexe', 'Femme');
}, 60_000);
