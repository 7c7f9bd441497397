import type { Page } from 'playwright-core';
import { launchBrowser, type PageOptions } from '../../browser/browser.js';
import { accountOf, DEMONSTRATION_PASSWORD } from './client.js';
import { type Mail, openDemonstration, type Product } from './product.js';

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

export async function openStage(mail?: Mail): Promise<Stage> {
  const product = await openDemonstration(mail);
  const browser = await launchBrowser();
  const refused: string[] = [];
  return {
    product,
    enter: async (role, label, options) => {
      const page = await browser.openPage(options);
      watchPolicy(page, refused);
      return enter(product, page, role, label);
    },
    visit: async (path, options) => {
      const page = await browser.openPage(options);
      watchPolicy(page, refused);
      page.setDefaultTimeout(15_000);
      await page.goto(new URL(path, product.url).href);
      return page;
    },
    close: async () => {
      await browser.close();
      await product.close();
      if (refused.length > 0)
        throw new Error(`pages broke their own security policy:\n${refused.join('\n')}`);
    },
  };
}

/** Every story is also one about the content security policy: nothing a page does may need more than it allows. */
function watchPolicy(page: Page, refused: string[]): void {
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Trusted(HTML|Script)/.test(text)) refused.push(text);
  });
}

async function enter(product: Product, page: Page, role: string, label: string | undefined): Promise<Person> {
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
