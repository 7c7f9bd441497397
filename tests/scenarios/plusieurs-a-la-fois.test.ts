import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe-violations.js';
import { type SmtpServer, startSmtpServer } from '../mail/smtp-server.js';
import { openStage, type Person, plain, type Stage } from './acting/story.js';

let mail: SmtpServer;
let stage: Stage;
let facilitator: Person;

beforeAll(async () => {
  mail = await startSmtpServer();
  const sender = { from: 'clausier@example.org', publicUrl: 'https://clausier.example.org' };
  stage = await openStage({ smtpUrl: mail.url, ...sender });
  facilitator = await stage.enter('FACILITATOR', 'Lys-Tourcoing');
}, 180_000);
afterAll(async () => {
  await stage?.close();
  await mail?.close();
});

const dialog = (page: Page) => page.getByRole('dialog');
/** Ticks the first lines of the table by keyboard: from box to box, as Tab goes. */
async function tick(page: Page, count: number): Promise<void> {
  const boxes = page.locator('tbody input[type=checkbox]');
  await boxes.first().waitFor();
  for (let at = 0; at < count; at++) {
    await boxes.nth(at).focus();
    await page.keyboard.press('Space');
  }
  await page.getByText(`${count} lignes cochées`).waitFor();
}

/** Nothing is wider than a phone's page, and axe has nothing to say. */
async function isSound(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const { wide, own } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    own: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(own);
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe('Plusieurs à la fois', () => {
  it('des relevés cochés sont regardés, acceptés chacun à part, puis annulés avec un motif', async () => {
    const { page, go } = facilitator;
    await go('/releves');
    await tick(page, 3);
    const waiting = await page.locator('tbody tr').count();
    await page.getByRole('button', { name: /Accepter les \d relevés cochés/ }).press('Enter');
    await dialog(page).getByText('Seront acceptés, chacun à part').waitFor();
    await isSound(page);
    const submit = dialog(page).getByRole('button', { name: /^Accepter .* h/ });
    const hours = plain(await submit.textContent());
    expect(hours).toMatch(/^Accepter [\d ]+(,\d\d)? h de \d relevés$/);
    await submit.press('Enter');
    await dialog(page).getByRole('heading', { level: 2, name: 'Relevés acceptés' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Annuler ce/ }).press('Enter');
    await dialog(page).getByLabel('Motif').fill('Mauvais mois');
    await dialog(page)
      .getByRole('button', { name: /^Annuler ce/ })
      .press('Enter');
    await dialog(page).getByRole('heading', { level: 2, name: 'Relevés annulés' }).waitFor();
    await page.getByRole('button', { name: 'Terminé' }).press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    // Accepted, then taken back: they wait no more, and the list is shorter.
    await page
      .locator('tbody tr')
      .nth(waiting - 1)
      .waitFor({ state: 'detached' });
    expect(await page.locator('tbody tr').count()).toBeLessThan(waiting);
  });

  it('des entreprises cochées reçoivent le message qui a été lu, et les autres non, dites pourquoi', async () => {
    const { page, go } = facilitator;
    await go('/entreprises-en-retard');
    await page.locator('tbody tr').first().waitFor();
    const name = plain(await page.locator('tbody th a').first().textContent());
    await reachable(name, 'contact@batisseurs.org');
    await tick(page, 2);
    await page.getByRole('button', { name: /Relancer les 2 entreprises cochées/ }).press('Enter');
    await dialog(page).getByText('Recevra un message').waitFor();
    await dialog(page).getByText('N’en recevra pas').waitFor();
    await dialog(page).getByText('Lire le message').press('Enter');
    await dialog(page).locator('pre').waitFor();
    await isSound(page);
    expect(mail.received).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Envoyer 1 message' }).press('Enter');
    await dialog(page).getByText('1 message est parti').waitFor();
    expect(mail.received).toHaveLength(1);
    await page.getByRole('button', { name: 'Terminé' }).press('Enter');
    await tick(page, 2);
    await page.getByRole('button', { name: /Relancer les 2 entreprises cochées/ }).press('Enter');
    await dialog(page).getByText('Un message est déjà parti aujourd’hui').waitFor();
    await page.keyboard.press('Escape');
  });

  it('des contrats cochés sont prolongés à un jour, ce qui s’arrête avant est dit, et tout revient d’une touche', async () => {
    const { page, go } = facilitator;
    await go('/contrats-de-travail?fin=6');
    await page.locator('tbody tr').first().waitFor();
    const ends = () => page.locator('tbody td[data-label="Fin"]').allTextContents();
    const before = await ends();
    await tick(page, 3);
    await page.getByRole('button', { name: /Prolonger les 3 contrats cochés/ }).press('Enter');
    await dialog(page)
      .getByLabel('Nouveau terme', { exact: true })
      .fill(`31/12/${new Date().getFullYear() + 2}`);
    await dialog(page).getByText('Quelque chose s’arrête avant ce jour').first().waitFor();
    await isSound(page);
    const anyway = dialog(page).getByRole('checkbox');
    await anyway.focus();
    await page.keyboard.press('Space');
    await dialog(page)
      .getByRole('button', { name: /^Prolonger \d contrat/ })
      .press('Enter');
    await page.getByText(/contrats? prolongés? jusqu’au/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Annuler', exact: true }).press('Enter');
    await page.getByText(/retrouvé leur terme|retrouvé son terme/).waitFor();
    await go('/contrats-de-travail?fin=6');
    await page.locator('tbody tr').first().waitFor();
    expect(await ends()).toEqual(before);
  });
});

/** The addresses of the demonstration reach nobody: this firm has a real one. */
async function reachable(name: string, address: string): Promise<void> {
  const db = new pg.Client({
    connectionString: stage.product.ownerUrl,
    options: '-c clausier.role=INSTALLATION',
  });
  await db.connect();
  await db.query('update firm set contact_email = $2 where name = $1', [name, address]);
  await db.end();
}
