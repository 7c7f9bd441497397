import { afterAll, beforeAll, beforeEach, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { accountOf, type Client, signIn } from './acting/client.js';
import { openStage, type Person, plain, type Stage } from './acting/story.js';

interface Row {
  participantId: number;
  startedOn: string;
  endedOn: string | null;
  eligibleUntil: string;
  cells: { month: string; hourKind: string; hours: number; revision: number; waitingHours: number | null }[];
}
interface Grid {
  months: { month: string; isLocked: boolean }[];
  rows: Row[];
}

/** Three months are shown; the last one is the current month. */
const [BEFORE, NOW] = [1, 2];

let stage: Stage;
let api: Client;
let grid: Grid;
let facilitator: Person;

beforeAll(async () => {
  stage = await openStage();
  api = await signIn(stage.product, await accountOf(stage.product, 'FACILITATOR', 'Lys-Tourcoing'));
  facilitator = await stage.enter('FACILITATOR', 'Lys-Tourcoing');
  await facilitator.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}, 120_000);
afterAll(() => stage?.close());

beforeEach(async () => {
  await openGrid();
});

it('L’animatrice saisit le mois sans quitter le clavier, et retrouve ses heures', async () => {
  const { page } = facilitator;
  const first = runOfEmptyRows(5);
  await reach(page, first, NOW);

  await page.keyboard.type('7h30');
  await page.keyboard.press('Enter');
  await page.keyboard.type('151,67');
  await page.keyboard.press('Enter');
  await expectHours(first, ['7,50', '151,67']);

  await page.evaluate(() => navigator.clipboard.writeText('35\n41:30\n'));
  await page.keyboard.press('Control+v');
  await expectHours(first + 2, ['35,00', '41,50']);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+d');
  await expectHours(first + 4, ['41,50']);
  await saved(page);

  await page.keyboard.press('Control+z');
  await expectHours(first + 4, ['·']);
  await saved(page);

  await openGrid();
  await expectHours(first, ['7,50', '151,67', '35,00', '41,50', '·']);
}, 60_000);

it('Corriger des heures validées demande un motif, et rien ne change sans lui', async () => {
  const { page } = facilitator;
  const index = postedRow();
  const cell = cellAt(page, index, BEFORE);
  const before = plain(await cell.textContent());
  await reach(page, index, BEFORE);

  const dialog = page.getByRole('dialog', { name: 'Vous corrigez des heures déjà validées' });
  await typeOver(page, '12,25');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expectHours(index, [before], BEFORE);

  await reach(page, index, BEFORE);
  await typeOver(page, '12,25');
  await dialog.getByRole('textbox', { name: 'Motif' }).waitFor();
  await page.keyboard.type('Relevé rectifié par l’entreprise');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await saved(page);

  await openGrid();
  await expectHours(index, ['12,25'], BEFORE);
}, 60_000);

async function openGrid(): Promise<void> {
  await facilitator.go('/saisie?mois=3');
  await facilitator.page.getByRole('grid').waitFor();
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' });
  const to = today.slice(0, 7);
  const from = monthsBefore(to, 2);
  grid = (await api.get(`/hours/grid?from=${from}&to=${to}&size=500`)).body;
}

function monthsBefore(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
}

/** Rows of people seen once: their hours elsewhere raise no question. */
function isAlone(row: Row): boolean {
  return grid.rows.filter(({ participantId }) => participantId === row.participantId).length === 1;
}

/** The first of several neighbouring rows where hours of the current month can be typed and none is. */
function runOfEmptyRows(length: number): number {
  const { month } = grid.months[NOW]!;
  const isFree = (row: Row | undefined) =>
    row !== undefined &&
    isAlone(row) &&
    row.startedOn < `${month}-01` &&
    (row.endedOn === null || row.endedOn.slice(0, 7) > month) &&
    row.eligibleUntil.slice(0, 7) > month &&
    row.cells.every((cell) => cell.month !== month);
  const first = grid.rows.findIndex((_, index) =>
    Array.from({ length }, (_unused, step) => grid.rows[index + step]).every(isFree),
  );
  if (first < 0) throw new Error('the demonstration has no such neighbours');
  return first;
}

/** A row whose hours of the month before are posted. */
function postedRow(): number {
  const { month } = grid.months[BEFORE]!;
  return grid.rows.findIndex(
    (row) =>
      isAlone(row) &&
      row.cells.some(
        (cell) =>
          cell.month === month &&
          cell.hourKind === 'WORKED' &&
          cell.revision > 0 &&
          cell.waitingHours === null,
      ),
  );
}

/** Goes into the grid with Tab, past the navigation by its link, and to a cell with the arrows. */
async function reach(page: Page, row: number, column: number): Promise<void> {
  const inGrid = page.getByRole('gridcell').and(page.locator(':focus'));
  const skip = page.getByRole('link', { name: 'Aller au contenu' }).and(page.locator(':focus'));
  if ((await inGrid.count()) === 0) await page.keyboard.press('Tab');
  if ((await skip.count()) === 1) await page.keyboard.press('Enter');
  for (let step = 0; step < 30 && (await inGrid.count()) === 0; step += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight');
  await cellAt(page, row, column).and(page.locator(':focus')).waitFor();
}

async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

function cellAt(page: Page, row: number, column: number): Locator {
  return page.locator(`[aria-rowindex="${row + 2}"] [aria-colindex="${column + 3}"]`);
}

/** Hours of a column read downwards from a row. */
async function expectHours(first: number, texts: string[], column = NOW): Promise<void> {
  for (const [step, text] of texts.entries()) {
    const shown = cellAt(facilitator.page, first + step, column);
    await shown.filter({ hasText: new RegExp(`^${text.replace(/ /g, '\\s')}$`) }).waitFor();
  }
}

async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^enregistré à \d\d:\d\d$/ })
    .waitFor();
}
