import pg from 'pg';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../browser/browser.js';
import { AS_INSTALLATION, administer, withDatabase } from '../../database/administer.js';
import { startTestCluster } from '../../database/cluster.js';
import { startServer } from '../../faults/server-process.js';
import { signIn } from '../../scenarios/acting/client.js';
import { aLargeFirm } from '../import/large-firm.js';
import { csvOf, MONTHS } from '../import/large-statement.js';
import { ended, ok, PASSWORD } from '../import/through-product.js';
import { type Frames, framesDuring } from './frames.js';

/** `npm run bench:lines-grid -- 100000`: rows of the draft. How the grid of corrections keeps up in a browser. */
const LINES = Number(process.argv[2] ?? 100_000);
/** One row of so many cannot be read: what the firm has to settle. */
const REFUSED_EVERY = 1_000;
/** Corrections, each undone. */
const TURNS = 8;

const say = (line: string) => process.stdout.write(`${line}\n`);
const told = ({ count, median, p95, longest, longestTask }: Frames) =>
  `${count} frames, median ${median} ms, p95 ${p95} ms, longest ${longest} ms; longest task ${longestTask} ms`;

/** What a firm waits for, from the key or the click to what it asked. */
async function timeTo(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return Math.round(performance.now() - startedAt);
}

const toldOf = ([first, ...others]: readonly number[]) =>
  `${first} ms the first time, then ${[...others].sort((a, b) => a - b)[Math.floor(others.length / 2)]} ms (median of ${others.length})`;

function statement(): Buffer {
  const rows = csvOf(LINES).trimEnd().split('\n');
  for (let at = REFUSED_EVERY; at < rows.length; at += REFUSED_EVERY)
    rows[at] = rows[at]!.replace(/;[^;]+$/, ';abc');
  return Buffer.from(`${rows.join('\n')}\n`);
}

/** Down as with a wheel, then by great leaps as with the bar, each time until rows are drawn. */
async function scroll(page: Page): Promise<void> {
  await page.getByRole('grid').hover();
  for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 400);
  for (let leap = 1; leap <= 10; leap++) {
    await page.getByRole('grid').evaluate((grid, share) => {
      const frame = grid.parentElement!;
      frame.scrollTop = frame.scrollHeight * share;
    }, leap / 10.5);
    await page.locator('[role=grid] [role=gridcell]:not(:empty)').first().waitFor();
  }
}

const cluster = await startTestCluster();
await administer(cluster.ownerUrl, (client) => client.query('create database bench_lines_grid'));
const ownerUrl = withDatabase(cluster.ownerUrl, 'bench_lines_grid');
const server = await startServer(ownerUrl, { SECOND_FACTOR_ROLES: 'none' });
const owner = new pg.Client({ connectionString: ownerUrl, options: AS_INSTALLATION });
await owner.connect();
const browser = await launchBrowser();
try {
  const { hashPassword } = await import(`@clausier/api/dist/${'identity/passwords/hash-password.js'}`);
  const firm = await aLargeFirm(owner, Math.ceil(LINES / MONTHS));
  const passwordHash: string = await hashPassword(PASSWORD);
  await owner.query('update app_user set password_hash = $1 where id = $2', [passwordHash, firm.firmUserId]);
  const employer = await signIn({ url: server.url } as never, firm.firmEmail, PASSWORD);
  const file = { name: 'releve.csv', content: statement() };
  const { timesheet } = ok(await employer.upload('/timesheets/files', file, { month: '2023-01' }));
  await ended(employer, `/timesheets/${timesheet.id}/progress`);

  const page = await browser.openPage();
  await page.context().request.post(`${server.url}/api/v1/session`, {
    data: { email: firm.firmEmail, password: PASSWORD },
    headers: { 'x-clausier': '1' },
  });
  const cells = page.locator('[role=grid] [role=gridcell]');
  say(`The grid of a draft of ${LINES} rows, ${Math.floor(LINES / REFUSED_EVERY)} of them refused.`);
  const opened = await timeTo(async () => {
    await page.goto(`${server.url}/releves-envoyes/${timesheet.id}`, { waitUntil: 'commit' });
    await cells.first().waitFor();
  });
  say(`from the address to the first rows      ${opened} ms`);
  // Looked for at each frame: a wait that looks now and then would be half a second late.
  const toSettle = (count: number) =>
    page.waitForFunction(
      (text) => document.querySelector('main')!.textContent!.includes(text),
      `${count} lignes à régler`,
      { polling: 'raf' },
    );
  const refused = Math.floor(LINES / REFUSED_EVERY);
  const corrections: number[] = [];
  const undoings: number[] = [];
  const corrected = await framesDuring(page, async () => {
    for (let turn = 0; turn < TURNS; turn++) {
      await page.locator('[role=gridcell][aria-invalid=true]').first().click();
      await page.keyboard.type('100,00');
      corrections.push(
        await timeTo(async () => {
          await page.keyboard.press('Enter');
          await toSettle(refused - 1);
        }),
      );
      undoings.push(
        await timeTo(async () => {
          await page.keyboard.press('Control+z');
          await toSettle(refused);
        }),
      );
    }
  });
  say(`a correction, checked and counted       ${toldOf(corrections)}`);
  say(`the same undone                         ${toldOf(undoings)}`);
  say(`  meanwhile                             ${told(corrected)}`);
  const all = await timeTo(async () => {
    await page.getByRole('button', { name: /^Toutes/ }).click();
    await page
      .locator(`[role=grid][aria-rowcount="${LINES + 1}"] [role=gridcell]`)
      .first()
      .waitFor();
  });
  say(`from what is to settle to all rows      ${all} ms`);
  say(`scrolled                                ${told(await framesDuring(page, () => scroll(page)))}`);
  await page.locator('[role=grid] [role=gridcell][data-column=hours]').nth(5).click();
  const typed = await framesDuring(page, () => page.keyboard.type('101,00', { delay: 60 }));
  say(`typed in a cell among them all          ${told(typed)}`);
} finally {
  await browser.close();
  await owner.end();
  await server.stop();
  await cluster.stop();
}
