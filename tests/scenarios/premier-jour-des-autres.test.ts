import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/axe-violations.js';
import { launchBrowser, type StoryBrowser } from '../browser/browser.js';
import { aSiret } from '../builders/siret.js';
import { setUpCode } from './authenticator.js';
import { type Client, signIn } from './client.js';
import { openEmpty, type Product } from './product.js';
import { plain } from './story.js';

const PASSWORD = 'premier-jour-a-tourcoing';
const ADMINISTRATOR = 'administratrice@exemple.fr';

let product: Product;
let browser: StoryBrowser;
let administrator: Client;
let firmId: number;
let authorityId: number;

/** The administrator has opened the account of a house, which knows a firm and a buyer: nothing else is there yet. */
beforeAll(async () => {
  product = await openEmpty({ email: ADMINISTRATOR, password: PASSWORD });
  browser = await launchBrowser();
  administrator = await signIn(product, ADMINISTRATOR, PASSWORD);
  const { body: places } = await administrator.get('/territories');
  const { id: territoryId } = places.find(({ code }: { code: string }) => code === 'LYS_TOURCOING');
  const facilitator = await enter('FACILITATOR', { territoryId });
  const made = await facilitator.evaluate(
    async (orders) =>
      Promise.all(
        orders.map(async ([path, body]) => {
          const headers = { 'content-type': 'application/json', 'x-clausier': '1' };
          const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
          return ((await answer.json()) as { id: number }).id;
        }),
      ),
    [
      ['/api/v1/firms', { siret: aSiret(71), name: 'Bâtisseurs du Ferrain', kind: 'ENTREPRISE' }],
      ['/api/v1/authorities', { siret: aSiret(72), name: 'Ville de Tourcoing' }],
    ] as const,
  );
  [firmId, authorityId] = made as [number, number];
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** What no screen may say of an installation where there is nothing yet: that something is late, or filtered away. */
const MISLEADING = /En retard|ces filtres|retirez un filtre|Aucune ligne$|Page introuvable/;

describe('Le premier jour des autres, sur une installation vide', () => {
  it('l’entreprise lit partout ce qui viendra et qui le fera venir, et rien ne lui est reproché', async () => {
    const page = await enter('FIRM', { firmId });
    const said = await walk(page, [`/entreprises/${firmId}`]);
    expect(said['/ce-mois']).toMatch(
      /Rien n’est attendu de vous pour ce mois : personne n’y est sous contrat\./,
    );
    expect(said['/ce-mois']).toContain('demandez à votre maison de l’emploi d’enregistrer son contrat');
    expect(said['/releves-envoyes']).toContain('Déposez votre fichier du mois ou tapez les heures');
    expect(said['/noms-reconnus']).toContain('Clausier demande si c’est elle');
    expect(said['/attestations']).toContain('Quand une maison de l’emploi vous délivrera une attestation');
    expect(said[`/entreprises/${firmId}`]).toContain('Votre maison de l’emploi vous inscrira au lot');
    expect(said[`/entreprises/${firmId}`]).toContain('donnez à votre maison de l’emploi le nom et l’adresse');
  }, 120_000);

  it('l’acheteur aussi : ses opérations viendront d’une maison de l’emploi, et il peut déjà calibrer', async () => {
    const page = await enter('AUTHORITY', { authorityId });
    const said = await walk(page, ['/lignes']);
    expect(said['/operations']).toContain('dès qu’une maison de l’emploi les aura créées');
    for (const path of ['/totaux', '/evolution'])
      expect(said[path]).toContain('Les heures paraissent ici dès qu’une maison de l’emploi en valide');
    expect(said['/objectifs']).toContain('une fois qu’une maison de l’emploi l’a enregistrée');
    expect(said['/attestations']).toContain('Quand une maison de l’emploi vous délivrera une attestation');
    expect(said['/calibrage']).toContain('Indiquez le montant');
  }, 120_000);
});

/** Reads every screen the navigation leads to, and some more: what each says. */
async function walk(page: Page, more: readonly string[]): Promise<Record<string, string>> {
  const shown = page.getByRole('navigation').locator('a');
  await shown.first().waitFor();
  const links = await shown.evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
  const said: Record<string, string> = {};
  for (const path of new Set([...links, ...more])) {
    await page.goto(product.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    said[path] = plain(await page.getByRole('main').innerText());
    expect({ path, misleads: MISLEADING.exec(said[path]!)?.[0] }).toEqual({ path });
    expect({ path, violations: await axeViolations(page) }).toEqual({ path, violations: [] });
  }
  return said;
}

/** Somebody invited comes by their link, chooses a password, and is on their first screen. */
async function enter(role: string, scope: Record<string, number>): Promise<Page> {
  const who = { email: `${role.toLowerCase()}@exemple.fr`, name: 'Une personne', role, language: 'fr' };
  const { status, body, text } = await administrator.send('POST', '/users', { ...who, ...scope });
  if (status !== 201) throw new Error(text);
  const page = await browser.openPage();
  page.setDefaultTimeout(15_000);
  await page.goto(product.url + body.link.path);
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Enregistrer et entrer' }).click();
  if (role === 'FACILITATOR') await setUpCode(page);
  await page.waitForURL((url) => !/^\/(connexion|invitation)/.test(url.pathname));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
