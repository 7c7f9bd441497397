import type { Page } from 'playwright-core';
import { launchBrowser, type PageOptions, type StoryBrowser } from '../browser/browser.js';
import { accountOf, DEMONSTRATION_PASSWORD } from './client.js';
import { openDemonstration, type Product } from './product.js';

/** The product with its demonstration, and a browser to use it. */
export interface Stage {
  readonly product: Product;
  /** A person at their own browser, signed in through the page as they would be, on their first screen. */
  enter(role: string, label?: string, options?: PageOptions): Promise<Person>;
  /** A browser where nobody has signed in yet. */
  visit(path: string, options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface Person {
  readonly page: Page;
  /** Opens a path of the product and waits for its title. */
  go(path: string): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const product = await openDemonstration();
  const browser = await launchBrowser();
  return {
    product,
    enter: (role, label, options) => enter(product, browser, role, label, options),
    visit: async (path, options) => {
      const page = await browser.openPage(options);
      page.setDefaultTimeout(15_000);
      await page.goto(new URL(path, product.url).href);
      return page;
    },
    close: async () => {
      await browser.close();
      await product.close();
    },
  };
}

async function enter(
  product: Product,
  browser: StoryBrowser,
  role: string,
  label: string | undefined,
  options: PageOptions | undefined,
): Promise<Person> {
  const page = await browser.openPage(options);
  page.setDefaultTimeout(15_000);
  await page.goto(`${product.url}/connexion`);
  await page.getByLabel('Adresse électronique').fill(await accountOf(product, role, label));
  await page.getByLabel('Mot de passe').fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
  return {
    page,
    go: async (path) => {
      await page.goto(`${product.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  };
}

/** A text as people read it: every kind of space is a space. */
export function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
