import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser, type StoryBrowser } from '../browser/browser.js';
import { aSiret } from '../builders/siret.js';
import { setUpCode } from './authenticator.js';
import { signIn } from './client.js';
import { openEmpty, type Product } from './product.js';
import { plain } from './story.js';

const PASSWORD = 'premier-jour-a-tourcoing';
const EMAIL = 'animatrice@exemple.fr';
const ADMINISTRATOR = 'administratrice@exemple.fr';

let product: Product;
let browser: StoryBrowser;
let page: Page;
let invitation: string;

beforeAll(async () => {
  product = await openEmpty({ email: ADMINISTRATOR, password: PASSWORD });
  invitation = await inviteFacilitator();
  browser = await launchBrowser();
  page = await browser.openPage();
  page.setDefaultTimeout(15_000);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** The month before this one: over, so its hours can be typed whatever the day. */
const MONTH = monthBefore(new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' }));
const FIRST_DAY = `01/${MONTH.slice(5)}/${MONTH.slice(0, 4)}`;
const YEAR_AFTER = `01/${MONTH.slice(5)}/${Number(MONTH.slice(0, 4)) + 1}`;

it('Le premier jour, l’animatrice part de rien et lit ses premières heures dans la matrice', async () => {
  await acceptInvitation();
  await addAuthority();
  await addFirm();
  await openOperation();
  await writeClause();
  await registerPerson();
  await hire();
  await typeHours();
  await readMatrix();
}, 120_000);

async function acceptInvitation(): Promise<void> {
  await page.goto(invitation);
  await said('Bonjour Animatrice.');
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Enregistrer et entrer' }).click();
  await setUpCode(page);
  await page.waitForURL((url) => !/^\/(connexion|invitation)/.test(url.pathname));
  await go('Opérations');
  await said('Aucune opération pour l’instant');
  await said('Créez la première : son maître d’ouvrage, sa commune et ses dates suffisent.');
  await go('Saisie du mois');
  await said('Personne n’est affecté à vos clauses sur ces mois.');
  await said('Une personne apparaît ici dès que son contrat de travail est affecté à une clause.');
}

async function addAuthority(): Promise<void> {
  await go('Maîtres d’ouvrage');
  await said('Ajoutez l’acheteur de votre première opération : son SIRET et son nom suffisent.');
  await page.getByRole('button', { name: 'Ajouter un maître d’ouvrage' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('SIRET').fill(aSiret(7001));
  await dialog.getByLabel('Nom', { exact: true }).fill('Ville de Bondues');
  await dialog.getByRole('button', { name: 'Ajouter le maître d’ouvrage' }).click();
  await title('Ville de Bondues');
}

async function addFirm(): Promise<void> {
  await go('Entreprises');
  await said('Ajoutez le titulaire de votre premier marché : son SIRET et son nom suffisent.');
  await page.getByRole('button', { name: 'Ajouter une entreprise' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('SIRET').fill(aSiret(7002));
  await dialog.getByLabel('Nom', { exact: true }).fill('Maçons de la Becque');
  await dialog.getByRole('button', { name: 'Ajouter l’entreprise' }).click();
  await title('Maçons de la Becque');
}

async function openOperation(): Promise<void> {
  await go('Opérations');
  await page.getByRole('link', { name: 'Créer une opération' }).click();
  await title('Nouvelle opération');
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Halle de sports, construction');
  await choose(page, 'Maître d’ouvrage', 'Ville de Bondues');
  await choose(page, 'Commune du chantier', 'Bondues');
  await page.getByRole('textbox', { name: 'Début' }).fill(FIRST_DAY);
  await page.getByRole('button', { name: 'Créer l’opération' }).click();
  await title('Halle de sports, construction');
  await said('Aucun marché pour l’instant');
  await said('Ajoutez un marché et ses lots, puis ouvrez un lot pour y écrire sa clause');

  await page.getByRole('button', { name: 'Ajouter un marché' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Objet du marché').fill('Construction de la halle');
  await dialog.getByLabel('Numéro du marché').fill('2026-17');
  await dialog.getByLabel(/^Nom du lot/).fill('Gros œuvre');
  await dialog.getByRole('button', { name: 'Ajouter le marché' }).click();
  await page.getByRole('link', { name: 'Lot 1 · Gros œuvre' }).click();
  await title('Lot 1 · Gros œuvre');
}

async function writeClause(): Promise<void> {
  await said('Ce lot n’a pas de clause sociale');
  await said('Ajoutez d’abord le titulaire, puis ses cotraitants et sous-traitants.');
  await page.getByRole('button', { name: 'Ajouter une entreprise' }).click();
  const firm = page.getByRole('dialog', { name: 'Ajouter une entreprise' });
  await choose(firm, 'Entreprise', 'Maçons de la Becque');
  await firm.getByRole('button', { name: 'Ajouter l’entreprise' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Maçons de la Becque' })
    .getByText('titulaire')
    .waitFor();

  await page.getByRole('button', { name: 'Ajouter une clause' }).click();
  const clause = page.getByRole('dialog', { name: 'Ajouter une clause' });
  await clause.getByLabel('Heures à réaliser').fill('1 000');
  await clause.getByRole('textbox', { name: 'Échéance' }).fill(YEAR_AFTER);
  await clause.getByRole('button', { name: 'Ajouter la clause' }).click();
  await clause.waitFor({ state: 'hidden' });
  expect(plain(await page.getByRole('main').textContent())).toContain('1 000');
}

async function registerPerson(): Promise<void> {
  await go('Participants');
  await said('Aucune personne n’est encore enregistrée.');
  await page.getByRole('link', { name: 'Enregistrer une personne' }).first().click();
  await title('Enregistrer une personne');
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Vasseur');
  await page.getByRole('textbox', { name: 'Prénom' }).fill('Inès');
  await page.getByRole('textbox', { name: 'Date de naissance' }).fill('14/05/1994');
  await select(page, 'Sexe', 'Femme');
  await choose(page, 'Commune', 'Tourcoing');
  await page.getByRole('textbox', { name: 'Y habite depuis le' }).fill('01/09/2019');
  await select(page, 'Critère', /^Demandeur d'emploi depuis plus de 12 mois/);
  await page.getByRole('textbox', { name: 'Évalué le' }).fill(FIRST_DAY);
  await said('Ce qui prouve ce critère');
  await select(page, 'Justificatif vu', /France Travail/);
  await page.getByRole('textbox', { name: /^Établi le/ }).fill(FIRST_DAY);
  await page.getByRole('button', { name: 'Enregistrer cette personne' }).click();
  await title('Vasseur, Inès');
}

async function hire(): Promise<void> {
  await said('Aucun contrat de travail.');
  await page.getByRole('button', { name: 'Enregistrer un contrat de travail' }).click();
  const contract = page.getByRole('dialog', { name: 'Enregistrer un contrat de travail' });
  await choose(contract, 'Employeur', 'Maçons de la Becque');
  await contract.getByRole('textbox', { name: 'Premier jour' }).fill(FIRST_DAY);
  await contract.getByRole('textbox', { name: 'Dernier jour prévu' }).fill(YEAR_AFTER);
  await contract.getByRole('button', { name: 'Enregistrer le contrat' }).click();
  await said('Compté comme résident de Tourcoing (Lys-Tourcoing)');

  await page.getByRole('button', { name: 'Actions sur le contrat chez Maçons de la Becque' }).click();
  await page.getByRole('menuitem', { name: 'Affecter à une clause' }).click();
  const assignment = page.getByRole('dialog', { name: 'Affecter le contrat chez Maçons de la Becque' });
  await choose(assignment, 'Clause (opération et lot)', 'Halle de sports');
  await assignment.getByRole('button', { name: 'Affecter' }).click();
  await page.getByRole('link', { name: 'Halle de sports, construction, lot 1' }).waitFor();
}

async function typeHours(): Promise<void> {
  await page.goto(`${product.url}/saisie?fin=${MONTH}&mois=1`);
  const row = page.getByRole('row', { name: /Vasseur, Inès/ });
  await row.getByRole('gridcell').nth(1).click();
  await page.keyboard.type('151,67');
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: /^enregistré à/ })
    .waitFor();
}

async function readMatrix(): Promise<void> {
  await page.goto(`${product.url}/mutualisation?de=${MONTH}&a=${MONTH}`);
  const row = page.getByRole('row', { name: /^Lys-Tourcoing/ }).first();
  await row.getByRole('link', { name: '151,67' }).first().waitFor();
  await go('Opérations');
  const operation = page.getByRole('row', { name: /Halle de sports, construction/ });
  expect(plain(await operation.textContent())).toContain('1 000');
  expect(plain(await operation.textContent())).toContain('151,67');
}

/** Opens a screen from the navigation, as a person does. */
async function go(name: string): Promise<void> {
  // Its name, and perhaps how many things wait there: « Entreprises » is not « Entreprises en retard ».
  const link = new RegExp(`^${name}(?: \\d+)?$`);
  await page.getByRole('navigation').getByRole('link', { name: link }).first().click();
  await title(name);
}

async function title(name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function said(text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}

/** Types in a combo box and takes the option that comes. */
async function choose(scope: Page | Locator, label: string, text: string): Promise<void> {
  await scope.getByRole('combobox', { name: label, exact: true }).fill(text);
  await page.getByRole('option', { name: text }).first().click();
}

async function select(scope: Page | Locator, label: string, option: string | RegExp): Promise<void> {
  await scope.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}

function monthBefore(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}

/** What the administrator's screen does: an account without a password, and the link to hand over. */
async function inviteFacilitator(): Promise<string> {
  const administrator = await signIn(product, ADMINISTRATOR, PASSWORD);
  const { body } = await administrator.get('/territories');
  const { id } = body.find(({ code }: { code: string }) => code === 'LYS_TOURCOING');
  const invited = await administrator.send('POST', '/users', {
    ...{ email: EMAIL, name: 'Animatrice', role: 'FACILITATOR', territoryId: id, language: 'fr' },
  });
  return product.url + invited.body.link.path;
}
