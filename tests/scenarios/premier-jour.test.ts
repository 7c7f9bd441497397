import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe-violations.js';
import { launchBrowser, type StoryBrowser } from '../browser/browser.js';
import { aSiret } from '../builders/siret.js';
import { setUpCode } from './acting/authenticator.js';
import { choose, select } from './acting/choosing.js';
import { type Client, signIn } from './acting/client.js';
import { openEmpty, type Product } from './acting/product.js';
import { plain } from './acting/story.js';

const PASSWORD = 'premier-jour-a-tourcoing';
const EMAIL = 'animatrice@exemple.fr';
const COLLEAGUE = 'collegue@exemple.fr';
const ADMINISTRATOR = 'administratrice@exemple.fr';

let product: Product;
let browser: StoryBrowser;
let page: Page;

beforeAll(async () => {
  product = await openEmpty({ email: ADMINISTRATOR, password: PASSWORD });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** The month before this one: over, so its hours can be typed whatever the day. */
const MONTH = monthBefore(new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' }));
const FIRST_DAY = `01/${MONTH.slice(5)}/${MONTH.slice(0, 4)}`;
const YEAR_AFTER = `01/${MONTH.slice(5)}/${Number(MONTH.slice(0, 4)) + 1}`;

it('Le premier jour, de l’administratrice qui ouvre un compte aux premières heures de l’animatrice dans la matrice', async () => {
  page = await aWindow();
  const invitation = await openFirstAccount();
  const administration = page;
  page = await aWindow();
  await acceptInvitation(invitation);
  await addAuthority();
  await addFirm();
  await openOperation();
  await writeClause();
  await registerPerson();
  await hire();
  await typeHours();
  await finishFirstSteps();
  await readMatrix();
  await administration.goto(product.url);
  await administration.getByText('1 maison sur 7 a un compte.').waitFor();
}, 180_000);

it('Les premiers pas s’écartent, et se retrouvent', async () => {
  page = await aWindow();
  await enter(ADMINISTRATOR);
  await title('Premiers pas');
  expect(await axeViolations(page)).toEqual([]);
  const colleague = await signIn(product, ADMINISTRATOR, PASSWORD);
  const invited = await colleague.send('POST', '/users', {
    ...{ email: COLLEAGUE, name: 'Collègue', role: 'FACILITATOR', language: 'fr' },
    territoryId: await territoryIdOf(colleague, 'ROUBAISIS'),
  });
  page = await aWindow({ width: 390, height: 844 });
  await acceptLink(product.url + invited.body.link.path, 'Collègue');
  await said('Premiers pas');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ne plus afficher' }).click();
  await said('Rien n’attend.');
  await page.getByRole('link', { name: 'Suivre les premiers pas' }).click();
  await title('Premiers pas');
  await page.getByRole('button', { name: 'Remettre sur ma première page' }).click();
  await said('Les premiers pas sont de nouveau sur votre première page.');
  await page.goto(`${product.url}/a-faire`);
  await page.getByRole('button', { name: 'Ne plus afficher' }).waitFor();
  await page.waitForLoadState('networkidle');
}, 120_000);

async function aWindow(size?: { width: number; height: number }): Promise<Page> {
  const opened = await browser.openPage(size);
  opened.setDefaultTimeout(15_000);
  return opened;
}

async function enter(email: string): Promise<void> {
  await page.goto(`${product.url}/connexion`);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

/** The administrator signs in for the first time, is led to the form of the first account, and gets the link to hand over. */
async function openFirstAccount(): Promise<string> {
  await enter(ADMINISTRATOR);
  await title('Premiers pas');
  await said('95 communes rattachées.');
  await said('Aucune maison sur 7 n’a de compte.');
  await page.getByRole('link', { name: 'Ouvrir un compte' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('Animatrice');
  await dialog.getByLabel('Adresse électronique').fill(EMAIL);
  await select(dialog, /Rôle/, 'Facilitateur');
  await select(dialog, /Territoire|Maison/, 'Lys-Tourcoing');
  await dialog.getByRole('button', { name: 'Ouvrir le compte et inviter' }).click();
  await dialog.getByText('Transmettez ce lien à Animatrice').waitFor();
  return dialog.getByLabel('Lien', { exact: true }).inputValue();
}

/** The step to take now is on the first page, and its button opens the right form. */
async function takeStep(step: string, action: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^À faire/ })
    .first()
    .click();
  const now = page.locator('[aria-current="step"]');
  await now.getByText(step, { exact: true }).waitFor();
  await now.getByRole('link', { name: action }).click();
}

/** The last step done, nothing leads any more; the page of the first steps has them all ticked. */
async function finishFirstSteps(): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^À faire/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Tout' }).waitFor();
  expect(await page.getByText('Premiers pas').count()).toBe(0);
  await page.goto(`${product.url}/premiers-pas`);
  await said('10 étapes faites sur 10');
  await said('Tout est en place : les heures comptent.');
}

async function acceptLink(invitation: string, name: string): Promise<void> {
  await page.goto(invitation);
  await said(`Bonjour ${name}.`);
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Enregistrer et entrer' }).click();
  await setUpCode(page);
  await page.waitForURL((url) => !/^\/(connexion|invitation)/.test(url.pathname));
}

async function acceptInvitation(invitation: string): Promise<void> {
  await acceptLink(invitation, 'Animatrice');
  await title('À faire');
  await said('1 étape faite sur 10');
  expect(await axeViolations(page)).toEqual([]);
  await go('Opérations');
  await said('Aucune opération pour l’instant');
  await said('Créez la première : son maître d’ouvrage, sa commune et ses dates suffisent.');
  await go('Saisie du mois');
  await said('Personne n’est affecté à vos clauses sur ces mois.');
  await said('Une personne apparaît ici dès que son contrat de travail est affecté à une clause.');
}

async function addAuthority(): Promise<void> {
  await takeStep('Un maître d’ouvrage', 'Ajouter un maître d’ouvrage');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('SIRET').fill(aSiret(7001));
  await dialog.getByLabel('Nom', { exact: true }).fill('Ville de Bondues');
  await dialog.getByRole('button', { name: 'Ajouter le maître d’ouvrage' }).click();
  await title('Ville de Bondues');
}

async function addFirm(): Promise<void> {
  await takeStep('Une entreprise', 'Ajouter une entreprise');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('SIRET').fill(aSiret(7002));
  await dialog.getByLabel('Nom', { exact: true }).fill('Maçons de la Becque');
  await dialog.getByRole('button', { name: 'Ajouter l’entreprise' }).click();
  await title('Maçons de la Becque');
}

async function openOperation(): Promise<void> {
  await takeStep('Une opération', 'Créer une opération');
  await title('Nouvelle opération');
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Halle de sports, construction');
  await choose(page, 'Maître d’ouvrage', 'Ville de Bondues');
  await choose(page, 'Commune du chantier', 'Bondues');
  await page.getByRole('textbox', { name: 'Début' }).fill(FIRST_DAY);
  await page.getByRole('button', { name: 'Créer l’opération' }).click();
  await title('Halle de sports, construction');
  await said('Aucun marché pour l’instant');
  await said('Ajoutez un marché et ses lots, puis ouvrez un lot pour y écrire sa clause');

  await takeStep('Son marché et ses lots', 'Ajouter un marché');
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

  await takeStep('Une clause sociale, avec ses heures', 'Ajouter une clause');
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
  await takeStep('Un participant et son critère d’éligibilité', 'Enregistrer une personne');
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
  await takeStep('Son contrat de travail', 'Enregistrer le contrat');
  const contract = page.getByRole('dialog', { name: 'Enregistrer un contrat de travail' });
  await choose(contract, 'Employeur', 'Maçons de la Becque');
  await contract.getByRole('textbox', { name: 'Premier jour' }).fill(FIRST_DAY);
  await contract.getByRole('textbox', { name: 'Dernier jour prévu' }).fill(YEAR_AFTER);
  await contract.getByRole('button', { name: 'Enregistrer le contrat' }).click();
  await said('Compté comme résident de Tourcoing (Lys-Tourcoing)');

  await takeStep('Ce contrat affecté à la clause', 'Affecter à la clause');
  const assignment = page.getByRole('dialog', { name: 'Affecter le contrat chez Maçons de la Becque' });
  await choose(assignment, 'Clause (opération et lot)', 'Halle de sports');
  await assignment.getByRole('button', { name: 'Affecter' }).click();
  await page.getByRole('link', { name: 'Halle de sports, construction, lot 1' }).waitFor();
}

async function typeHours(): Promise<void> {
  await takeStep('Les premières heures validées', 'Saisir des heures');
  await title('Saisie du mois');
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

const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

const said = (text: string) => page.getByText(text).first().waitFor();

function monthBefore(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}

async function territoryIdOf(client: Client, code: string): Promise<number> {
  const { body } = await client.get('/territories');
  return body.find((one: { code: string }) => one.code === code).id;
}
