import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { axeViolations } from '../browser/axe-violations.js';
import { openStage, type Stage } from './story.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const PASSWORD = 'le canal de Roubaix au printemps';

it('L’administratrice ouvre un compte d’entreprise, puis le ferme', async () => {
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
  await dialog.getByLabel('Mot de passe initial').fill('trop court');
  await page.keyboard.press('Enter');
  await dialog.getByText('Un mot de passe compte au moins 15 caractères').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByLabel('Mot de passe initial').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await statusOfSignIn('salome.brunel@exemple.fr')).toBe(201);

  await page.getByLabel('Nom ou adresse').fill('salome brunel');
  await page.getByText('1 compte', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Actions sur le compte de Salomé Brunel' }).click();
  await page.getByRole('menuitem', { name: 'Modifier le compte' }).click();
  await dialog.getByText('Désactiver le compte').click();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('cell', { name: 'désactivé' }).waitFor();
  expect(await statusOfSignIn('salome.brunel@exemple.fr')).not.toBe(201);
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

async function statusOfSignIn(email: string): Promise<number> {
  const answer = await fetch(`${stage.product.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-clausier': '1' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  return answer.status;
}
