import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations } from './axe-violations.js';
import { launchBrowser, type StoryBrowser } from './browser.js';

const PAGE = (body: string) => `<!doctype html><html lang="fr"><head><title>Relevé d'heures</title></head>
  <body><main><h1>Relevé d'heures</h1>${body}</main></body></html>`;

const PAGES: Record<string, string> = {
  '/labelled': PAGE('<label for="hours">Heures</label><input id="hours" value="151,67">'),
  '/unlabelled': PAGE('<input value="151,67">'),
};

let server: Server;
let address: string;
let browser: StoryBrowser;

beforeAll(async () => {
  server = createServer((request, response) => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "script-src 'self'",
    };
    response.writeHead(200, headers).end(PAGES[request.url ?? ''] ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

describe('the browser of the stories', () => {
  it('reads French in the window it was given, at the hour of Paris', async () => {
    const page = await browser.openPage({ width: 1280, height: 800 });
    await page.goto(`${address}/labelled`);
    const facts = await page.evaluate(() => ({
      language: navigator.language,
      width: window.innerWidth,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }));
    expect(facts).toEqual({ language: 'fr-FR', width: 1280, zone: 'Europe/Paris' });
    expect((await page.screenshot()).length).toBeGreaterThan(1000);
    await page.close();
  });

  it('outlives the closing of a page', async () => {
    await (await browser.openPage()).close();
    const page = await browser.openPage({ locale: 'en-GB' });
    await page.goto(`${address}/labelled`);
    expect(await page.getByLabel('Heures').inputValue()).toBe('151,67');
  });

  it('finds nothing to say about an accessible page, and names the field without a label', async () => {
    const page = await browser.openPage();
    await page.goto(`${address}/labelled`);
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${address}/unlabelled`);
    expect(await axeViolations(page)).toEqual([expect.stringMatching(/^label \(critical\): .*, at input\./)]);
  });
});
