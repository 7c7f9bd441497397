import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe-violations.js';
import { launchBrowser, type StoryBrowser } from '../browser/browser.js';
import { administer } from '../database/administer.js';
import { codeOf, type Kept, keptCodes, setUpCode } from './acting/authenticator.js';
import { openEmpty, type Product } from './acting/product.js';

const PASSWORD = 'le canal de Roubaix au printemps';
const ADMINISTRATOR = 'administratrice@exemple.fr';
const EMAIL = 'animatrice@exemple.fr';

let product: Product;
let browser: StoryBrowser;
let page: Page;
let kept: Kept;

beforeAll(async () => {
  product = await openEmpty({ email: ADMINISTRATOR, password: PASSWORD });
  // The administrator's hash, made by the product itself, opens the facilitator's account too.
  await administer(product.ownerUrl, (client) =>
    client.query(
      `insert into app_user (email, name, password_hash, role, territory_id)
       select $1, 'Inès Lambrecq', (select password_hash from app_user limit 1), 'FACILITATOR', id
       from territory where code = 'LYS_TOURCOING'`,
      [EMAIL],
    ),
  );
  browser = await launchBrowser();
  page = await newPage();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

it('À sa première connexion, l’animatrice met en place son code avant d’ouvrir le moindre dossier', async () => {
  await givePassword(page, '/operations');
  await title(page, 'Mettre en place le code de connexion');
  expect(await axeViolations(page)).toEqual([]);
  await page.goto(`${product.url}/participants`);
  await title(page, 'Mettre en place le code de connexion');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('img', { name: 'QR code à viser avec l’application de codes' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel('Code affiché par l’application').fill('000 000');
  await page.getByRole('button', { name: 'Vérifier le code' }).click();
  await page.getByText('Ce n’est pas le code du moment.').waitFor();
  await page.reload();
  kept = await setUpCode(page);
  await title(page, 'Participants');
}, 60_000);

it('Elle enregistre ses codes de secours dans un fichier, et ne va pas plus loin sans les avoir gardés', async () => {
  await page.goto(`${product.url}/compte`);
  await page.getByRole('button', { name: 'Créer de nouveaux codes de secours' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Votre mot de passe', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Créer de nouveaux codes de secours' }).click();
  const recoveryCodes = await keptCodes(page);
  expect(recoveryCodes).toHaveLength(10);
  expect(recoveryCodes).not.toEqual(kept.recoveryCodes);
  expect(await axeViolations(page)).toEqual([]);
  const done = dialog.getByRole('button', { name: 'Terminer' });
  expect(await done.isDisabled()).toBe(true);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Enregistrer le fichier' }).click(),
  ]);
  const saved = await readFile(await file.path(), 'utf8');
  for (const code of recoveryCodes) expect(saved).toContain(code);
  await dialog.getByText('J’ai gardé ces codes en lieu sûr').click();
  await done.click();
  await dialog.waitFor({ state: 'detached' });
  kept = { ...kept, recoveryCodes };
}, 60_000);

it('Sur un autre ordinateur, elle donne son code, puis ferme de là la session du premier', async () => {
  const other = await newPage();
  await givePassword(other, '/compte');
  await title(other, 'Votre code');
  expect(await axeViolations(other)).toEqual([]);
  await other.getByLabel('Code à six chiffres').fill(codeOf(kept.secret));
  await other.keyboard.press('Enter');
  await title(other, 'Mon compte');
  await other.getByText('Il vous reste 10 codes de secours.').waitFor();
  await other.getByText('cette session').waitFor();
  expect(await axeViolations(other)).toEqual([]);
  await other.getByRole('button', { name: 'Fermer toutes les autres sessions' }).click();
  await other.getByText('Vos autres sessions sont fermées.').waitFor();
  await page.goto(`${product.url}/operations`);
  await title(page, 'Connexion');
  await other.close();
}, 60_000);

it('Téléphone oublié, un code de secours la fait entrer, une seule fois', async () => {
  const [code] = kept.recoveryCodes as [string];
  const phone = await newPage({ width: 390, height: 844 });
  await givePassword(phone, '/operations');
  await phone.getByRole('button', { name: 'Utiliser un code de secours' }).click();
  await title(phone, 'Code de secours');
  expect(await axeViolations(phone)).toEqual([]);
  await phone.getByRole('textbox', { name: 'Code de secours' }).fill(code.toLowerCase().replaceAll('-', ' '));
  await phone.getByRole('button', { name: 'Entrer' }).click();
  await title(phone, 'Mon compte');
  await phone.getByText('Il vous reste 9 codes de secours.').waitFor();
  await phone.close();
  const again = await newPage();
  await givePassword(again, '/operations');
  await again.getByRole('button', { name: 'Utiliser un code de secours' }).click();
  await again.getByRole('textbox', { name: 'Code de secours' }).fill(code);
  await again.getByRole('button', { name: 'Entrer' }).click();
  await again.getByText('Ce code de secours n’existe pas ou a déjà servi.').waitFor();
  await again.close();
}, 60_000);

it('Téléphone et codes perdus, l’administratrice retire le code : il faut en remettre un en place', async () => {
  const office = await newPage();
  await givePassword(office, '/utilisateurs', ADMINISTRATOR);
  await office.getByRole('button', { name: 'Actions sur le compte de Inès Lambrecq' }).click();
  await office.getByRole('menuitem', { name: 'Retirer le code de connexion' }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('Motif').fill('Sac volé dans le tramway, confirmé de vive voix');
  expect(await axeViolations(office)).toEqual([]);
  await dialog.getByRole('button', { name: 'Retirer le code' }).click();
  await office.getByText('Inès Lambrecq n’a plus de code de connexion.').waitFor();
  await office.close();
  const again = await newPage();
  await givePassword(again, '/operations');
  await title(again, 'Mettre en place le code de connexion');
  await again.getByRole('button', { name: 'Se connecter avec un autre compte' }).click();
  await title(again, 'Connexion');
  await again.close();
}, 60_000);

async function newPage(size?: { width: number; height: number }): Promise<Page> {
  const opened = await browser.openPage(size);
  opened.setDefaultTimeout(15_000);
  return opened;
}

async function givePassword(at: Page, wanted: string, email = EMAIL): Promise<void> {
  await at.goto(`${product.url}${wanted}`);
  await at.getByLabel('Adresse électronique').fill(email);
  await at.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await at.getByRole('button', { name: 'Se connecter' }).click();
}

async function title(at: Page, name: string): Promise<void> {
  await at.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}
