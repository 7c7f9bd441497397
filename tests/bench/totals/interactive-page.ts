import { launchBrowser } from '../../browser/browser.js';
import { administer, withDatabase } from '../../database/administer.js';
import { startServer } from '../../faults/server-process.js';
import { DEMONSTRATION_PASSWORD } from '../../scenarios/acting/client.js';
import { median, timeOf } from './measures.js';

const SLOWER = 4;

/**
 * From the address to a page of totals whose figures can be clicked, on the demonstration, with a processor slowed four times:
 * the median of so many first visits, each in a browser that has kept nothing.
 */
export async function measurePage(clusterUrl: string, rounds: number): Promise<number> {
  await administer(clusterUrl, async (client) => {
    await client.query('drop database if exists bench_demonstration');
    await client.query('create database bench_demonstration');
  });
  const server = await startServer(withDatabase(clusterUrl, 'bench_demonstration'), {
    DEMO: '1',
    SECOND_FACTOR_ROLES: 'none',
  });
  const browser = await launchBrowser();
  const times: number[] = [];
  try {
    for (let round = 0; round <= rounds; round++) {
      const page = await browser.openPage();
      await page.context().request.post(`${server.url}/api/v1/session`, {
        data: { email: 'metropole@clausier.example', password: DEMONSTRATION_PASSWORD },
        headers: { 'x-clausier': '1' },
      });
      const devTools = await page.context().newCDPSession(page);
      await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      times.push(
        await timeOf(async () => {
          await page.goto(`${server.url}/totaux`, { waitUntil: 'commit' });
          await page.locator('main a[href^="/lignes"]').first().click({ trial: true });
        }),
      );
      await page.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  // The first visit also works the years out.
  return median(times.slice(1));
}
