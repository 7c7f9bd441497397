import pg from 'pg';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../browser/browser.js';
import { AS_INSTALLATION, administer, withDatabase } from '../../database/administer.js';
import { startTestCluster } from '../../database/cluster.js';
import { startServer } from '../../faults/server-process.js';
import { copyIntoLedger } from '../import/by-hand.js';
import { aLargeFirm } from '../import/large-firm.js';
import { MONTHS } from '../import/large-statement.js';
import { type Frames, framesOf, hold } from './frames.js';

/**
 * `npm run bench:grid -- 2000 3`: persons, rounds. The month grid of a house, 12 months wide and full of hours, in Chromium at
 * 1440 x 900: frames drawn while the arrows and Page down go through it and while hours are typed, beside those of the same page
 * at rest, which are all that this machine draws.
 */
const PERSONS = Number(process.argv[2] ?? 2_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const PASSWORD = 'chevaux blancs sur la dune 59';

const say = (line: string) => process.stdout.write(`${line}\n`);
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

const cluster = await startTestCluster();
await administer(cluster.ownerUrl, (client) => client.query('create database bench_grid'));
const ownerUrl = withDatabase(cluster.ownerUrl, 'bench_grid');
const server = await startServer(ownerUrl, { SECOND_FACTOR_ROLES: 'none' });
const owner = new pg.Client({ connectionString: ownerUrl, options: AS_INSTALLATION });
await owner.connect();
const browser = await launchBrowser();

/** What is done with the grid, by keyboard. The months end with the one after the last that has hours: it is typed in. */
const DOINGS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'at rest': () => wait(3_000),
  'down the rows': (page) => hold(page, 'ArrowDown', 120),
  'page by page': (page) => hold(page, 'PageDown', 60),
  'up again': (page) => hold(page, 'PageUp', 60),
  'typing hours': async (page) => {
    for (let cell = 0; cell < 40; cell++) {
      for (const key of ['7', ',', '5', '0', 'Enter']) {
        await page.keyboard.press(key);
        await wait(20);
      }
    }
  },
};

async function openGrid(email: string): Promise<{ page: Page; rows: number; ms: number }> {
  const page = await browser.openPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.url}/connexion`);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
  const startedAt = performance.now();
  await page.goto(`${server.url}/saisie?fin=2024-09&mois=12`);
  const cell = page.locator('[role=gridcell][tabindex="0"]');
  await cell.waitFor();
  const ms = performance.now() - startedAt;
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 2;
  await cell.focus();
  await page.keyboard.press('End');
  return { page, rows, ms };
}

try {
  const { hashPassword } = await import('@clausier/api/dist/identity/passwords/hash-password.js' as string);
  const firm = await aLargeFirm(owner, PERSONS);
  await owner.query('update app_user set password_hash = $1 where id = $2', [
    await hashPassword(PASSWORD),
    firm.houseUserId,
  ]);
  // People as unlike as they are: two thousand twins would keep the search for duplicates busy, which is not what is measured.
  await owner.query(
    `update participant set last_name = initcap(translate(left(md5(id::text), 9), '0123456789', 'aeioulrstn')),
      born_on = '1965-01-01'::date + (id * 7) % 14000`,
  );
  await copyIntoLedger(owner, firm, PERSONS * MONTHS);
  await owner.query('vacuum analyze hour_entry, participant, assignment, employment_contract');
  const { page, rows, ms } = await openGrid(firm.houseEmail);
  say(
    `${PERSONS} persons, 12 months, ${rows} rows in the page, on screen after ${(ms / 1_000).toFixed(2)} s; ${ROUNDS} rounds.`,
  );
  const drawn = new Map<string, Frames[]>();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(DOINGS))
      drawn.set(name, [...(drawn.get(name) ?? []), await framesOf(page, () => work(page))]);
  const rest = median(drawn.get('at rest')!.map(({ perSecond }) => perSecond));
  for (const [name, list] of drawn) {
    const of = (key: keyof Frames) => median(list.map((one) => one[key]));
    say(
      `${name.padEnd(16)} ${of('perSecond').toFixed(1)} frames a second (${((100 * of('perSecond')) / rest).toFixed(0)} % of rest), p50 ${of('p50').toFixed(1)} ms, p95 ${of('p95').toFixed(1)} ms, longest ${of('longest').toFixed(0)} ms`,
    );
  }
} finally {
  await browser.close();
  await owner.end();
  await server.stop();
  await cluster.stop();
}
