import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe-violations.js';
import { launchBrowser } from '../browser/browser.js';
import { accountOf, type Client, signIn } from './acting/client.js';
import { openStage, type Person, type Stage } from './acting/story.js';

let stage: Stage;
let house: Client;

beforeAll(async () => {
  stage = await openStage();
  house = await signIn(stage.product, await accountOf(stage.product, 'FACILITATOR', 'Lys-Tourcoing'));
}, 120_000);
afterAll(() => stage?.close());

const COMPUTER = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** A page of 1 280 px enlarged four times, which WCAG 1.4.10 asks to read without scrolling sideways. */
const ENLARGED = { width: 320, height: 640 };

it('L’animatrice lit et remplit ses écrans, au bureau comme au téléphone', async () => {
  expect(await faultsOf('FACILITATOR', await houseScreens(), 'Lys-Tourcoing')).toEqual([]);
}, 120_000);

it('L’animatrice suit ce qui attend, les publications, les demandes et les droits des personnes sans obstacle', async () => {
  expect(await faultsOf('FACILITATOR', await followingScreens(), 'Lys-Tourcoing')).toEqual([]);
}, 120_000);

it('L’animatrice décide d’un relevé, l’annule et donne un lien sans obstacle, dialogue par dialogue', async () => {
  const { body } = await house.get('/timesheet-reviews');
  const { timesheetId } = body.items[0];
  const { lines } = (await house.get(`/timesheet-reviews/${timesheetId}`)).body;
  const [{ id, version, revision }] = lines;
  const decisions = [{ lineId: id, version, seenRevision: revision, decision: 'ACCEPT' }];
  await house.send('POST', `/timesheet-reviews/${timesheetId}/decisions`, { decisions });
  for (const size of [COMPUTER, PHONE]) {
    const { page, go } = await stage.enter('FACILITATOR', 'Lys-Tourcoing', size);
    const faults = async () => {
      await page.getByRole('dialog').waitFor();
      await settled(page);
      const found = [...(await axeViolations(page)), ...(await frameFaults(page))];
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      return found;
    };
    await go(`/releves/${timesheetId}`);
    await page.getByRole('button', { name: 'Annuler ce relevé' }).click();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Tout renvoyer' }).click();
    expect(await faults()).toEqual([]);
    await go('/entreprises-en-retard');
    await page
      .getByRole('button', { name: /^Copier le lien pour/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Faire un lien' }).click();
    await page.getByLabel('Lien à remettre').waitFor();
    expect(await faults()).toEqual([]);
    await page.close();
  }
}, 60_000);

it('L’entreprise déclare et suit ses heures sans obstacle', async () => {
  const screens = ['/ce-mois', '/releves-envoyes', '/attestations'];
  expect(await faultsOf('FIRM', screens, 'Bâtisseurs du Ferrain')).toEqual([]);
}, 60_000);

it('La métropole lit les totaux, la matrice et les lignes sans obstacle', async () => {
  const screens = [
    '/totaux',
    '/mutualisation',
    '/mutualisation?vue=soldes',
    '/mutualisation?vue=flux',
    '/evolution',
    '/objectifs',
    '/lignes',
    '/territoires/LYS_TOURCOING/2021',
    '/metropole/2025',
    '/carte',
    '/publics',
    '/arretes',
  ];
  expect(await faultsOf('METROPOLIS', screens)).toEqual([]);
}, 60_000);

it('L’administratrice tient les comptes, les territoires et les invariants sans obstacle', async () => {
  const screens = ['/utilisateurs', '/territoires-communes', '/invariants', '/journal'];
  expect(await faultsOf('ADMINISTRATOR', screens)).toEqual([]);
}, 60_000);

it('Chacun se connecte sans obstacle', async () => {
  const browser = await launchBrowser();
  const faults = await inBothSizes(['/connexion'], async (size) => {
    const page = await browser.openPage(size);
    const go = async (path: string) => {
      await page.goto(`${stage.product.url}${path}`);
      await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    };
    return { page, go };
  });
  await browser.close();
  expect(faults).toEqual([]);
}, 60_000);

/** The screens of a house; those of one thing are opened on what the demonstration holds. */
async function houseScreens(): Promise<string[]> {
  const [operations, reviews, participants, late] = await Promise.all([
    house.get(`/operations?search=${encodeURIComponent('Groupe scolaire Charles-de-Gaulle')}`),
    house.get('/timesheet-reviews'),
    house.get('/participants?size=1'),
    house.get('/firms-late?lateness=ALL'),
  ]);
  return [
    '/operations',
    `/operations/${operations.body.items[0].id}`,
    `/operations/${operations.body.items[0].id}/bilan`,
    '/attestations',
    '/saisie',
    '/entreprises-en-retard',
    `/entreprises-en-retard/${late.body.items[0].firmId}`,
    '/releves',
    `/releves/${reviews.body.items[0].timesheetId}`,
    '/participants',
    `/participants/${participants.body.items[0].id}`,
    '/contrats-de-travail',
    '/entreprises',
    '/maitres-d-ouvrage',
    '/calibrage',
    '/mutualisation',
    '/totaux',
    '/totaux?sexe=F&clause=EXECUTION_CONDITION',
    '/evolution',
    '/objectifs?par=authority',
    '/publics',
    '/carte',
    '/arretes',
    '/compte',
  ];
}

async function followingScreens(): Promise<string[]> {
  const [participants, firms, authorities] = await Promise.all([
    house.get('/participants?size=1'),
    house.get('/firms?size=1'),
    house.get('/authorities?size=1'),
  ]);
  return [
    '/a-faire',
    '/heures-declarees?de=2026-01&a=2026-12',
    '/lignes?de=2026-01&a=2026-03',
    '/territoires/LYS_TOURCOING/2025',
    '/marches-publies',
    '/mises-en-relation',
    '/noms-reconnus',
    '/operations/nouvelle',
    '/participants/nouveau',
    '/participants/doublons',
    `/participants/${participants.body.items[0].id}/donnees`,
    `/entreprises/${firms.body.items[0].id}`,
    `/maitres-d-ouvrage/${authorities.body.items[0].id}`,
    '/conservation',
    '/notice-information',
  ];
}

function faultsOf(role: string, screens: string[], label?: string): Promise<string[]> {
  return inBothSizes(screens, (size) => stage.enter(role, label, size));
}

async function inBothSizes(
  screens: string[],
  enter: (size: typeof COMPUTER) => Promise<Person>,
): Promise<string[]> {
  const faults = await Promise.all(
    [COMPUTER, PHONE].map(async (size) => faultsAt(await enter(size), size, screens)),
  );
  return faults.flat();
}

/** What stands in the way on each screen, at one size of window; a phone is enlarged too. */
async function faultsAt(person: Person, size: typeof COMPUTER, screens: string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const screen of screens) {
    await person.page.setViewportSize(size);
    await person.go(screen);
    await settled(person.page);
    const found = [...(await axeViolations(person.page)), ...(await frameFaults(person.page))];
    if (size === PHONE) {
      await person.page.setViewportSize(ENLARGED);
      found.push(...(await frameFaults(person.page)).map((fault) => `${fault}, enlarged to 320 px`));
    }
    faults.push(...found.map((fault) => `${screen}, ${size.width} px: ${fault}`));
  }
  await person.page.close();
  return faults;
}

/** Everything that was coming has come: nothing says that it loads any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.body.textContent.includes('Chargement…') && !document.querySelector('[aria-busy="true"]'),
  );
}

/** One title of the first level, nothing wider than the window, no filter folded that cannot be unfolded. */
async function frameFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const titles = document.querySelectorAll('h1').length;
    const isShown = (one: Element) => getComputedStyle(one).display !== 'none';
    const lost = [...document.querySelectorAll('search')].filter(
      ({ children }) =>
        [...children].some((one) => !isShown(one) && one.matches('span')) && !isShown([...children].at(-1)!),
    );
    return [
      ...(lost.length > 0 ? ['filters that are folded for good'] : []),
      ...(titles === 1 ? [] : [`${titles} first-level titles`]),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide in a window of ${clientWidth}`] : []),
    ];
  });
}
