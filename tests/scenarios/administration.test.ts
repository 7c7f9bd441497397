import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe-violations.js';
import { openStage, type Stage } from './acting/story.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const PASSWORD = 'le canal de Roubaix au printemps';

it('L’administratrice ouvre un compte d’entreprise sans en connaître le mot de passe, puis le ferme', async () => {
  const { page, go } = await stage.enter('ADMINISTRATOR');
  await go('/utilisateurs');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Ouvrir un compte' }).click();
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('Salomé Brunel');
  await dialog.getByLabel('Adresse électronique').fill('salome.brunel@exemple.fr');
  await dialog.getByRole('button', { name: /Rôle/ }).click();
  await page.getByRole('option', { name: 'Entreprise' }).click();
  await dialog.getByRole('combobox', { name: 'Entreprise' }).fill('Ferrain');
  await page.getByRole('option', { name: /Bâtisseurs du Ferrain/ }).click();
  await dialog.getByRole('button', { name: 'Ouvrir le compte et inviter' }).click();
  await dialog.getByText('Transmettez ce lien à Salomé Brunel').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const link = await dialog.getByLabel('Lien', { exact: true }).inputValue();
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await page.getByLabel('Nom ou adresse').fill('salome brunel');
  await page.getByRole('cell', { name: 'invité' }).waitFor();

  const salome = await accept(link);

  await page.reload();
  await page.getByText('1 compte', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Actions sur le compte de Salomé Brunel' }).click();
  await page.getByRole('menuitem', { name: 'Désactiver' }).click();
  await page.getByRole('button', { name: 'Désactiver le compte' }).click();
  await page.getByRole('cell', { name: 'désactivé' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.close();

  await salome.reload();
  await salome.getByRole('heading', { name: 'Connexion' }).waitFor();
  await salome.getByLabel('Adresse électronique').fill('salome.brunel@exemple.fr');
  await salome.getByLabel('Mot de passe').fill(PASSWORD);
  await salome.getByRole('button', { name: 'Se connecter' }).click();
  await salome.getByText('L’adresse ou le mot de passe ne correspond pas.').waitFor();
  await salome.close();
}, 90_000);

/** Chooses a password by the link, as its owner does: the link is over, and the first screen opens. */
async function accept(link: string): Promise<Page> {
  const page = await stage.visit(link);
  const password = page.getByLabel('Nouveau mot de passe', { exact: true });
  await password.fill('trop court');
  await page.getByText('Encore 5 caractères au moins.').waitFor();
  await password.fill('Salomé Brunel 59000');
  await page.getByText('Ce mot de passe reprend surtout votre nom').waitFor();
  await page.getByRole('button', { name: 'Enregistrer et entrer' }).click();
  await page.getByText('Corrigez les champs signalés.').waitFor();
  await password.fill(PASSWORD);
  await page.getByText('Très bon mot de passe.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(page.url()).not.toContain('#');
  await page.getByRole('button', { name: 'Enregistrer et entrer' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/invitation'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  const again = await stage.visit(link);
  await again.getByText('Ce lien a déjà servi.').waitFor();
  expect(await axeViolations(again)).toEqual([]);
  await again.close();
  return page;
}

it('Qui a oublié son mot de passe sait à qui demander, et un compte de démonstration reste à tous', async () => {
  const visitor = await stage.visit('/connexion');
  await visitor.getByRole('link', { name: 'Mot de passe oublié ?' }).click();
  // Both pages ask for an address: the second one is there when its button is.
  await visitor.getByRole('button', { name: 'Recevoir un lien' }).waitFor();
  await visitor.getByLabel('Adresse électronique').fill('salome.brunel@exemple.fr');
  await visitor.getByRole('button', { name: 'Recevoir un lien' }).click();
  await visitor.getByText('Demandez un lien à la direction de votre maison de l’emploi').waitFor();
  expect(await axeViolations(visitor)).toEqual([]);
  await visitor.close();

  const { page, go } = await stage.enter('HOUSE_MANAGER', 'Lys-Tourcoing');
  await go('/utilisateurs');
  await page.getByText('Les personnes de votre maison qui peuvent se connecter.').first().waitFor();
  await page.getByRole('button', { name: 'Actions sur le compte de Camille Vanhoutte' }).click();
  await page.getByRole('menuitem', { name: 'Modifier le compte' }).waitFor();
  expect(await page.getByRole('menuitem').count()).toBe(1);
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
}, 60_000);

it('Une commune change de territoire à une date, avec sa source, et son passé reste lisible', async () => {
  const { page, go } = await stage.enter('ADMINISTRATOR');
  await go('/territoires-communes?recherche=wattrelos');
  await page.getByText('attribué pour la démonstration', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Actions sur Wattrelos' }).click();
  await page.getByRole('menuitem', { name: 'Changer de territoire' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Territoire/ }).click();
  await page.getByRole('option', { name: 'Lys-Tourcoing' }).click();
  await dialog.getByLabel('À partir du', { exact: true }).fill('01/03/2024');
  await dialog.getByLabel('Source', { exact: true }).fill('Délibération du 9 février 2024');
  await dialog.getByRole('button', { name: 'Changer de territoire' }).click();
  await page.getByText('Roubaisis, du 01/01/2010 au 29/02/2024').waitFor();
  await page.getByRole('heading', { name: 'Lys-Tourcoing' }).waitFor();
  await page.getByRole('cell', { name: 'vérifié' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
}, 60_000);

it('La métropole lit les rattachements sans pouvoir les changer', async () => {
  const { page, go } = await stage.enter('METROPOLIS');
  await go('/territoires-communes');
  await page.getByRole('table').first().waitFor();
  expect(await page.getByRole('button', { name: /^Actions sur/ }).count()).toBe(0);
  await page.close();
}, 60_000);
