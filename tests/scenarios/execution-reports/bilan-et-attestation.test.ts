import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../browser/axe-violations.js';
import { readPdf } from '../../reports/read-pdf.js';
import { openStage, type Person, plain, type Stage } from '../acting/story.js';

const OPERATION = 'Groupe scolaire Charles-de-Gaulle, reconstruction';

let stage: Stage;
let house: Person;
let code: string;

beforeAll(async () => {
  stage = await openStage();
  house = await stage.enter('FACILITATOR', 'Lys-Tourcoing');
}, 120_000);
afterAll(() => stage?.close());

it('Le bilan d’une opération, de la page à l’attestation vérifiée', async () => {
  const { page } = house;
  await openOperation(house);
  const validated = plain(await figure(page, 'Validées').textContent());
  await page.getByRole('link', { name: 'Bilan', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Bilan' }).waitFor();
  expect(plain(await figure(page, 'Réalisé').textContent())).toBe(validated);

  const penalties = page.getByRole('region', { name: 'Pénalité simulée' });
  expect(plain(await penalties.textContent())).toMatch(/1 212,75 h × 60 € = 72 765 €/);
  expect(plain(await penalties.getByRole('listitem').nth(1).textContent())).toMatch(
    /Observations de l’entreprise, quinze jours jusqu’au 16\/04\/2028/,
  );

  await page.getByRole('button', { name: 'Écrire' }).click();
  await page
    .getByLabel('Ce que le bilan dit des difficultés')
    .fill('Le lot 5 a démarré avec trois mois de retard.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Le texte est enregistré.').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  // By keyboard: the dialog opens, says what will be attested, and issues it.
  await page.getByRole('button', { name: 'Délivrer l’attestation' }).focus();
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: 'Ce qui sera attesté' });
  await preview.getByText('Le lot 5 a démarré avec trois mois de retard.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Délivrer : / }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Attestation / }).waitFor();
  expect(plain(await figure(page, 'Réalisé').textContent())).toBe(validated);
  expect(await axeViolations(page)).toEqual([]);
  code = plain(await page.getByRole('heading', { level: 1 }).textContent()).replace('Attestation ', '');

  const printed = plain((await readPdf(await downloaded(page, 'PDF pour imprimer'))).text);
  expect(printed).toContain(code);
  expect(printed).toContain('Le lot 5 a démarré avec trois mois de retard.');
}, 90_000);

it('Le maître d’ouvrage la lit, une entreprise celle qui lui est adressée, et personne n’y lit un nom', async () => {
  await openOperation(house);
  await house.page.getByRole('link', { name: 'Bilan', exact: true }).click();
  await house.page.getByRole('button', { name: 'Délivrer l’attestation' }).click();
  await house.page.getByRole('button', { name: /Adressée à/ }).click();
  await house.page.getByRole('option', { name: 'Bâtisseurs du Ferrain' }).click();
  await house.page.getByRole('button', { name: /^Délivrer : / }).click();
  await house.page.getByRole('heading', { level: 1, name: /^Attestation / }).waitFor();

  const buyer = await stage.enter('AUTHORITY', undefined, { width: 390, height: 844 });
  const firm = await stage.enter('FIRM', 'Bâtisseurs du Ferrain');
  for (const [reader, words] of [
    [buyer, 'Femmes et hommes'],
    [firm, 'Une entreprise ne lit ni les publics ni les communes de résidence.'],
  ] as const) {
    await reader.go('/attestations');
    await reader.page.getByRole('rowheader').getByRole('link').first().click();
    await reader.page.getByRole('heading', { level: 1, name: /^Attestation / }).waitFor();
    await reader.page.getByText(words).first().waitFor();
    expect(await reader.page.getByRole('button', { name: 'Retirer' }).count()).toBe(0);
    expect(await axeViolations(reader.page)).toEqual([]);
    await reader.page.close();
  }
}, 90_000);

it('Qui tient le papier vérifie son code sans se connecter, et apprend qu’elle a été retirée', async () => {
  const anybody = await stage.visit('/verification', { width: 320, height: 640 });
  await anybody.getByLabel('Code de vérification').fill('ABCD EFGH JKMN');
  await anybody.getByRole('button', { name: 'Vérifier' }).click();
  await anybody.getByText(/Aucune attestation ne porte ce code/).waitFor();
  expect(await axeViolations(anybody)).toEqual([]);
  await check(anybody, code.toLowerCase().replaceAll('-', ' '));
  await anybody.getByRole('heading', { name: 'Cette attestation est authentique et en vigueur' }).waitFor();
  await anybody.getByText(OPERATION).waitFor();
  expect(await axeViolations(anybody)).toEqual([]);
  const frame = await anybody.evaluate(() => document.documentElement.scrollWidth);
  expect(frame).toBeLessThanOrEqual(320);

  const { page, go } = house;
  await go('/attestations');
  await page.getByRole('link', { name: code }).click();
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await page.getByLabel('Motif, que lira son destinataire').fill('Heures du lot 5 à reprendre');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Retirer l’attestation' }).click();
  await page.getByText('L’attestation est retirée.').waitFor();

  await anybody.getByRole('button', { name: 'Vérifier un autre code' }).click();
  await check(anybody, code);
  await anybody.getByRole('heading', { name: /^Cette attestation a été retirée le / }).waitFor();
  expect(plain(await anybody.textContent('main'))).not.toContain('Heures du lot 5 à reprendre');
  await anybody.close();
}, 90_000);

async function openOperation({ page, go }: Person): Promise<void> {
  await go('/operations?recherche=Charles-de-Gaulle');
  await page.getByRole('link', { name: OPERATION }).first().click();
  await page.getByRole('heading', { level: 1, name: OPERATION }).waitFor();
}

async function check(page: Page, text: string): Promise<void> {
  await page.getByLabel('Code de vérification').fill(text);
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
}

/** The figure said of a term in a strip: the first thing after it. */
const figure = (page: Page, term: string) =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd[1]')
    .first();

/** The file that a menu of downloads gives. */
async function downloaded(page: Page, form: string): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Télécharger' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: form }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
