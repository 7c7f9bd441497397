import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe-violations.js';
import { administer } from '../database/administer.js';
import { type Received, type SmtpServer, startSmtpServer, textOf } from '../mail/smtp-server.js';
import { openStage, type Person, plain, type Stage } from './acting/story.js';

const PUBLIC = 'https://clausier.example.org';
const FIVE_MINUTES = 5 * 60_000;
const PHONE = { width: 390, height: 844 };

let stage: Stage;
let server: SmtpServer;
let facilitator: Person;
let late: string[];

beforeAll(async () => {
  server = await startSmtpServer();
  stage = await openStage({ smtpUrl: server.url, from: 'clausier@example.org', publicUrl: PUBLIC });
  await giveAddresses();
  facilitator = await stage.enter('FACILITATOR', 'Lys-Tourcoing');
  await facilitator.go('/entreprises-en-retard');
  const names = facilitator.page.locator('tbody tr').filter({ has: relance(facilitator.page) });
  await names.first().waitFor();
  late = (await names.locator('th a').allTextContents()).map(plain);
}, 180_000);
afterAll(async () => {
  await stage?.close();
  await server?.close();
});

it('Une entreprise sans compte va du message reçu à son relevé certifié, au téléphone, sans mot de passe ni aide', async () => {
  const [firm] = late as [string];
  const message = await remind(firm);
  expect(textOf(message)).toContain(firm);
  expect(textOf(message)).toContain('sans compte ni mot de passe');

  const began = Date.now();
  const steps = new Steps(await stage.visit(linkIn(message), PHONE));
  const { page } = steps;
  await page.getByText(firm).waitFor();
  expect(page.url()).not.toContain('#');
  expect(await axeViolations(page)).toEqual([]);
  await steps.press('Ouvrir les relevés');
  await page.waitForURL(/ce-mois/);
  const crumb = new RegExp(`${firm} · accès par lien, valable jusqu’au \\d\\d/\\d\\d/\\d{4}`);
  await page.getByRole('listitem').filter({ hasText: crumb }).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await steps.type(page.getByRole('textbox').first(), '35,5');
  await steps.press('Vérifier');
  await page.getByText('Je certifie que ces heures ont été travaillées.').waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'signe.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByRole('link', { name: 'signe.pdf' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  steps.count += 1;
  await page.getByText('Je certifie que ces heures ont été travaillées.').click();
  await steps.type(page.getByLabel('Nom de la personne qui certifie'), 'Salima Benali');
  await steps.press(/^Envoyer 35,5/);
  await page
    .getByText(/Certifié|Envoyé par|Salima Benali/)
    .first()
    .waitFor();

  expect(Date.now() - began).toBeLessThan(FIVE_MINUTES);
  // Open, type the hours, check, accept the statement, sign, send.
  expect(steps.count).toBeLessThanOrEqual(6);
  expect(steps.passwords).toBe(0);

  await facilitator.go('/releves');
  await facilitator.page
    .getByRole('row', { name: new RegExp(firm) })
    .first()
    .getByRole('link')
    .first()
    .click();
  await facilitator.page.getByText(/Certifié par Salima Benali/).waitFor();
  await facilitator.page.getByRole('link', { name: 'signe.pdf' }).waitFor();
}, 180_000);

it('La facilitatrice voit une entreprise en retard et la relance ; elle répond « aucune heure » au clavier, la liste se vide d’elle', async () => {
  const firm = late[1]!;
  const message = await remind(firm);
  await facilitator.page
    .getByRole('row', { name: new RegExp(firm) })
    .getByText(/message du/)
    .waitFor();

  const page = await stage.visit(linkIn(message));
  await page.getByRole('button', { name: 'Ouvrir les relevés' }).waitFor();
  // The button has the focus: the keyboard is enough.
  await page.keyboard.press('Enter');
  await page.waitForURL(/ce-mois/);
  const noHours = page.getByRole('button', { name: 'Aucune heure ce mois' });
  await noHours.focus();
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: /Annuler « aucune heure »/ });
  await undo.waitFor();
  await undo.focus();
  await page.keyboard.press('Enter');
  await noHours.waitFor();
  await noHours.focus();
  await page.keyboard.press('Enter');
  await undo.waitFor();

  await facilitator.go(`/entreprises-en-retard?q=${encodeURIComponent(firm)}`);
  await facilitator.page.getByText('Aucune entreprise ne correspond à cette recherche.').waitFor();
}, 120_000);

it('Un lien coupé ferme la page de l’entreprise aussitôt, et dit pourquoi', async () => {
  const firm = late[2]!;
  const message = await remind(firm);
  const page = await stage.visit(linkIn(message));
  await page.getByRole('button', { name: 'Ouvrir les relevés' }).click();
  await page.waitForURL(/ce-mois/);

  await facilitator.page.getByRole('link', { name: firm }).click();
  await facilitator.page
    .getByRole('button', { name: /^Couper le lien du/ })
    .first()
    .click();
  await facilitator.page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Couper', exact: true })
    .click();
  await facilitator.page.getByText('Lien coupé.').first().waitFor();

  await page.reload();
  await page.getByText('Rouvrez celui de votre dernier message.').waitFor();
  const again = await stage.visit(linkIn(message));
  await again.getByText('Ce lien a été coupé par votre maison de l’emploi.').waitFor();
  expect(await axeViolations(again)).toEqual([]);
}, 120_000);

const relance = (page: Page) => page.getByRole('button', { name: /^Relancer/ });

/** The facilitator asks for a reminder, and the message arrives. */
async function remind(firm: string): Promise<Received> {
  await facilitator.go(`/entreprises-en-retard?q=${encodeURIComponent(firm)}`);
  await facilitator.page.getByRole('button', { name: `Relancer ${firm}` }).click();
  return server.next();
}

/** The address in a message, on the product under test. */
function linkIn(message: Received): string {
  const found = /https:\/\/clausier\.example\.org(\/depot#[\w-]{43})/.exec(textOf(message));
  if (!found) throw new Error('the message has no link');
  return found[1]!;
}

/** The firms of the demonstration reach nobody: here, they have addresses and nobody told them anything yet. */
async function giveAddresses(): Promise<void> {
  await administer(stage.product.ownerUrl, async (client) => {
    await client.query(`select set_config('clausier.role', 'INSTALLATION', false)`);
    await client.query('delete from reminder_pause');
    await client.query(`update firm set contact_email = 'contact' || id || '@example.org'`);
  });
}

/** What somebody does on a page, counted, and the passwords they are asked for. */
class Steps {
  count = 0;
  passwords = 0;

  constructor(readonly page: Page) {}

  async press(name: string | RegExp): Promise<void> {
    await this.look();
    await this.page.getByRole('button', { name }).click();
  }

  async type(field: ReturnType<Page['getByRole']>, text: string): Promise<void> {
    await this.look();
    await field.fill(text);
  }

  private async look(): Promise<void> {
    this.count += 1;
    this.passwords += await this.page.locator('input[type=password]').count();
  }
}
