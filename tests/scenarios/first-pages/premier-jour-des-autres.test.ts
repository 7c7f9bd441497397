import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../browser/axe-violations.js';
import { plain } from '../acting/story.js';
import { enter, type Installation, openInstallation, territoryOf } from './installation.js';
import { aFirmAndABuyer } from './one-of-each.js';

let installation: Installation;
let known: { firm: number; authority: number };

/** The administrator has opened the account of a house, which knows a firm and a buyer: nothing else is there yet. */
beforeAll(async () => {
  installation = await openInstallation();
  const territoryId = await territoryOf(installation, 'LYS_TOURCOING');
  known = await aFirmAndABuyer(await enter(installation, 'FACILITATOR', { territoryId }));
}, 180_000);
afterAll(() => installation?.close());

/** What no screen may say of an installation where there is nothing yet: that something is late, or filtered away. */
const MISLEADING = /En retard|ces filtres|retirez un filtre|Aucune ligne$|Page introuvable/;

describe('Le premier jour des autres, sur une installation vide', () => {
  it('l’entreprise lit partout ce qui viendra et qui le fera venir, et rien ne lui est reproché', async () => {
    const page = await enter(installation, 'FIRM', { firmId: known.firm });
    const said = await walk(page, [`/entreprises/${known.firm}`]);
    expect(said['/ce-mois']).toMatch(
      /Rien n’est attendu de vous pour ce mois : personne n’y est sous contrat\./,
    );
    expect(said['/ce-mois']).toContain('demandez à votre maison de l’emploi d’enregistrer son contrat');
    expect(said['/releves-envoyes']).toContain('Déposez votre fichier du mois ou tapez les heures');
    expect(said['/noms-reconnus']).toContain('Clausier demande si c’est elle');
    expect(said['/attestations']).toContain('Quand une maison de l’emploi vous délivrera une attestation');
    expect(said[`/entreprises/${known.firm}`]).toContain('Votre maison de l’emploi vous inscrira au lot');
    expect(said[`/entreprises/${known.firm}`]).toContain(
      'donnez à votre maison de l’emploi le nom et l’adresse',
    );
  }, 120_000);

  it('l’acheteur aussi : ses opérations viendront d’une maison de l’emploi, et il peut déjà calibrer', async () => {
    const page = await enter(installation, 'AUTHORITY', { authorityId: known.authority });
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
    await page.goto(installation.product.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    said[path] = plain(await page.getByRole('main').innerText());
    expect({ path, misleads: MISLEADING.exec(said[path]!)?.[0] }).toEqual({ path });
    expect({ path, violations: await axeViolations(page) }).toEqual({ path, violations: [] });
  }
  return said;
}
