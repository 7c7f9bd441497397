import type { Page } from 'playwright-core';
import { launchBrowser, type StoryBrowser } from '../../browser/browser.js';
import { setUpCode } from '../acting/authenticator.js';
import { type Client, signIn } from '../acting/client.js';
import { openEmpty, type Product } from '../acting/product.js';

const PASSWORD = 'premier-jour-a-tourcoing';
const ADMINISTRATOR = 'administratrice@exemple.fr';

/** An installation with reference data and one administrator, and a browser before it. */
export interface Installation {
  readonly product: Product;
  readonly browser: StoryBrowser;
  readonly administrator: Client;
  close(): Promise<void>;
}

export async function openInstallation(): Promise<Installation> {
  const product = await openEmpty({ email: ADMINISTRATOR, password: PASSWORD });
  const browser = await launchBrowser();
  const administrator = await signIn(product, ADMINISTRATOR, PASSWORD);
  return {
    product,
    browser,
    administrator,
    async close() {
      await browser.close();
      await product.close();
    },
  };
}

/** The id of a territory by its code. */
export async function territoryOf({ administrator }: Installation, code: string): Promise<number> {
  const { body } = await administrator.get('/territories');
  return body.find((territory: { code: string }) => territory.code === code).id;
}

/** Somebody invited comes by their link, chooses a password, and is on their first screen. */
export async function enter(
  { product, browser, administrator }: Installation,
  role: string,
  scope: Record<string, number>,
  email = `${role.toLowerCase()}@exemple.fr`,
): Promise<Page> {
  const who = { email, name: 'Une personne', role, language: 'fr' };
  const { status, body, text } = await administrator.send('POST', '/users', { ...who, ...scope });
  if (status !== 201) throw new Error(text);
  const page = await browser.openPage();
  page.setDefaultTimeout(15_000);
  await page.goto(product.url + body.link.path);
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Enregistrer et entrer' }).click();
  if (role === 'FACILITATOR') await setUpCode(page);
  await page.waitForURL((url) => !/^\/(connexion|invitation)/.test(url.pathname));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
