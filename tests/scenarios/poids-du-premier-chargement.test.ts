import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from './acting/story.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

/** Bytes: the most a first screen may ask of a telephone on a poor network. */
const MOST = 200_000;

it('La page de connexion arrive vite, la première fois', async () => {
  const { page } = await stage.enter('FACILITATOR', 'Lys-Tourcoing');
  await page.context().clearCookies();
  expect(await scriptsOf(page, '/connexion')).toBeLessThan(MOST);
}, 60_000);

it.each([
  ['FACILITATOR', 'Lys-Tourcoing', '/operations'],
  ['FACILITATOR', 'Lys-Tourcoing', '/saisie'],
  ['FIRM', 'Bâtisseurs du Ferrain', '/ce-mois'],
  ['METROPOLIS', undefined, '/mutualisation'],
])(
  'Le premier écran d’une journée arrive vite aussi : %s %s %s',
  async (role, label, path) => {
    const { page } = await stage.enter(role, label);
    expect(await scriptsOf(page, path)).toBeLessThan(MOST);
  },
  60_000,
);

/** Bytes of JavaScript that travel, compressed as served, to show a screen to a browser that has nothing of it yet. */
async function scriptsOf(page: Page, path: string): Promise<number> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.clearBrowserCache');
  const headers = new Map<string, number>();
  let bytes = 0;
  protocol.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type !== 'Script') return;
    headers.set(requestId, response.encodedDataLength);
  });
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength - (headers.get(requestId) ?? encodedDataLength);
  });
  await page.goto(`${stage.product.url}${path}`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(headers.size).toBeGreaterThan(1);
  return bytes;
}
