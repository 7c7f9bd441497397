import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../browser/axe-violations.js';
import { plain } from '../acting/story.js';
import { MONTH } from '../whole-month/month.js';
import { enter, type Installation, openInstallation, territoryOf } from './installation.js';
import { aFirmAndABuyer, ask, type OneOfEach, oneOfEach, sendStatement } from './one-of-each.js';

const NOBODYS = 987_654;

let installation: Installation;
let house: Page;
let firm: Page;
let made: OneOfEach;
let statement: number;

/** On an empty installation a house writes one of each thing that has a page of its own, and its firm sends a month. */
beforeAll(async () => {
  installation = await openInstallation();
  const neighbour = await territoryOf(installation, 'ROUBAISIS');
  house = await enter(installation, 'FACILITATOR', {
    territoryId: await territoryOf(installation, 'LYS_TOURCOING'),
  });
  await enter(installation, 'FACILITATOR', { territoryId: neighbour }, 'roubaisis@exemple.fr');
  const known = await aFirmAndABuyer(house);
  made = await oneOfEach(house, { ...known, month: MONTH, neighbour });
  firm = await enter(installation, 'FIRM', { firmId: known.firm });
  statement = await sendStatement(firm, made, MONTH);
}, 240_000);
afterAll(() => installation?.close());

describe('Les pages d’une chose, sur une installation où il n’y en a qu’une de chaque', () => {
  it('l’animatrice les lit toutes, et là où il n’y a rien elles le disent et ramènent à la liste', async () => {
    await walk(house, (id) => [
      `/operations/${id ?? made.operation}`,
      `/operations/${id ?? made.operation}/bilan`,
      `/operations/${id ?? made.operation}/lots/${made.lot}`,
      `/operations/${made.operation}/lots/${id ?? made.lot}`,
      `/participants/${id ?? made.person}`,
      // What is known of a person is not looked for before somebody says why: that page is about whoever is named.
      `/participants/${made.person}/donnees`,
      `/entreprises/${id ?? made.firm}`,
      `/entreprises-en-retard/${id ?? made.firm}`,
      `/maitres-d-ouvrage/${id ?? made.authority}`,
      `/mises-en-relation/${id ?? made.request}`,
      `/releves/${id ?? statement}`,
      `/attestations/${id ?? made.attestation}`,
      `/marches-publies/${id ?? made.contract}`,
      `/marches-publies/fichiers/${id ?? made.file}`,
    ]);
  }, 240_000);

  it('l’entreprise lit ce qu’elle a envoyé et sa propre page', async () => {
    await walk(firm, (id) => [`/releves-envoyes/${id ?? statement}`, `/entreprises/${id ?? made.firm}`]);
  }, 120_000);

  it('l’acheteur lit son opération, son bilan et ce qui lui est attesté', async () => {
    await walk(await enter(installation, 'AUTHORITY', { authorityId: made.authority }), (id) => [
      `/operations/${id ?? made.operation}`,
      `/operations/${id ?? made.operation}/bilan`,
      `/operations/${made.operation}/lots/${id ?? made.lot}`,
      `/attestations/${id ?? made.attestation}`,
      `/maitres-d-ouvrage/${id ?? made.authority}`,
    ]);
  }, 120_000);

  it('la métropole lit ce qui est convenu, les marchés publiés et son arrêté', async () => {
    const page = await enter(installation, 'METROPOLIS', {});
    const closing = (await ask(page, 'POST', '/closings', { year: Number(MONTH.slice(0, 4)) })).id;
    await walk(page, (id) => [
      `/operations/${id ?? made.operation}`,
      `/operations/${made.operation}/lots/${id ?? made.lot}`,
      `/entreprises/${id ?? made.firm}`,
      `/maitres-d-ouvrage/${id ?? made.authority}`,
      `/marches-publies/${id ?? made.contract}`,
      `/marches-publies/fichiers/${id ?? made.file}`,
      `/arretes/${id ?? closing}`,
    ]);
  }, 120_000);
});

/** Reads each page, then the same addresses with an id that is nobody's, and one with what is no id at all: what is wrong on them. */
async function walk(page: Page, addresses: (id?: number | string) => string[]): Promise<void> {
  const found = new Set(addresses());
  const faults: string[] = [];
  for (const path of found) {
    const said = await read(page, path, faults);
    if (MISSING.test(said)) faults.push(`${path} says that nothing is there`);
    if (/undefined|NaN|\[object/.test(said)) faults.push(`${path} shows what is not a text`);
  }
  const [noId] = addresses('rien');
  for (const path of [noId!, ...addresses(NOBODYS)].filter((one) => !found.has(one))) {
    const said = await read(page, path, faults);
    if (!MISSING.test(said)) faults.push(`${path} does not say that nothing is there: ${said.slice(0, 200)}`);
    // Whoever is lost there is led back by the page itself, not only by the navigation.
    if ((await page.getByRole('main').getByRole('link').count()) === 0) faults.push(`${path} leads nowhere`);
  }
  expect(faults).toEqual([]);
}

/** What a page that has nothing to show says, in the words of each. */
const MISSING = /n’existe pas|introuvable|pas ouvert/i;

/** Opens a page once everything on it is there, and notes what axe finds on it. */
async function read(page: Page, path: string, faults: string[]): Promise<string> {
  await page.goto(installation.product.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const violations = await axeViolations(page);
  if (violations.length > 0) faults.push(`${path}: ${JSON.stringify(violations)}`);
  return plain(await page.getByRole('main').innerText());
}
