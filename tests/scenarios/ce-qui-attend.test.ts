import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations } from '../browser/axe-violations.js';
import { accountOf, type Client, signIn } from './acting/client.js';
import { openStage, type Person, plain, type Stage } from './acting/story.js';

let stage: Stage;
let facilitator: Person;
let api: Client;

beforeAll(async () => {
  stage = await openStage();
  facilitator = await stage.enter('FACILITATOR', 'Lys-Tourcoing');
  api = await signIn(stage.product, await accountOf(stage.product, 'FACILITATOR', 'Lys-Tourcoing'));
}, 180_000);
afterAll(() => stage?.close());

const lines = () => facilitator.page.locator('[data-line]');
const focused = () => facilitator.page.evaluate(() => document.activeElement?.textContent ?? '');
const countIs = (kind: string, count: number) =>
  facilitator.page.getByRole('button', { name: new RegExp(`^${kind}\\s+${count}$`) }).waitFor();
const countOf = async (kind: string) => {
  const text = await facilitator.page.getByRole('button', { name: kind }).textContent();
  return Number(plain(text).replace(/\D/g, ''));
};

describe('Ce qui attend la facilitatrice', () => {
  it('est sa première page, en phrases, ce qui presse d’abord, avec le compte dans la navigation', async () => {
    const { page } = facilitator;
    await page.getByRole('heading', { level: 1, name: 'À faire' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/a-faire');
    await lines().first().waitFor();
    const groups = await page.locator('main h2').allTextContents();
    expect(groups[0]).toBe('Maintenant');
    const sentences = (await lines().allTextContents()).map(plain);
    expect(sentences.some((text) => /n’a pas répondu pour .+ depuis \d+ jours\./.test(text))).toBe(true);
    expect(await page.getByRole('link', { name: /À faire .*en attente/ }).count()).toBe(1);
  });

  it('est compté une fois : sur sa page, le nombre de la navigation est celui qu’elle a lu', async () => {
    const { page } = facilitator;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await lines().first().waitFor();
    await page.getByRole('link', { name: /À faire .*en attente/ }).waitFor();
    expect(asked.filter((path) => path.startsWith('/api/v1/inbox'))).toEqual(['/api/v1/inbox']);
  });

  it('se parcourt, s’écarte et se remet au clavier', async () => {
    const { page } = facilitator;
    await page.getByRole('button', { name: 'Clauses hors rythme' }).click();
    await page.waitForURL(/sujet=CLAUSE/);
    // The lines of before stay until the chosen ones come.
    await lines().filter({ hasText: 'Relevé à valider' }).first().waitFor({ state: 'detached' });
    await lines().first().waitFor();
    const before = await countOf('Clauses hors rythme');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const first = plain(await lines().first().textContent());
    expect(plain(await focused())).toBe(first);
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('C’est écarté.').waitFor();
    await page.getByRole('button', { name: 'Écartés' }).waitFor();
    expect(await countOf('Clauses hors rythme')).toBe(before - 1);
    expect(plain(await lines().first().textContent())).not.toBe(first);
    await page.getByRole('button', { name: 'Écartés' }).click();
    await page.getByText('Une réponse est attendue').waitFor();
    await lines().first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Rien n’est écarté.').waitFor();
  });

  it('mène en une touche à ce qu’il y a à faire', async () => {
    const { page } = facilitator;
    await facilitator.go('/a-faire?sujet=TIMESHEET');
    await lines().first().waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/releves\/\d+$/);
  });

  it('s’écarte à plusieurs, ce qui le sera montré d’abord, et revient d’un geste', async () => {
    const { page } = facilitator;
    await facilitator.go('/a-faire?sujet=EXIT');
    await lines().first().waitFor();
    const before = await countOf('Sorties');
    await page.getByRole('heading', { level: 1 }).focus();
    for (const key of ['j', 'x', 'j', 'x', 'j', 'x', 'x']) await page.keyboard.press(key);
    await page.getByText('2 lignes cochées').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Écarter les lignes cochées' }).click();
    const dialog = page.getByRole('dialog', { name: 'Écarter plusieurs lignes' });
    await dialog.getByRole('heading', { name: 'Seront écartées, toutes ensemble (2)' }).waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    expect(await dialog.getByLabel('Précision').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    // Somebody of the house has just done one of them elsewhere: the whole is refused, and the new preview says which.
    const [item] = (await api.get('/inbox?kind=EXIT&page=1&size=1')).body.items;
    const { kind, subjectId, fact } = item;
    await api.send('POST', '/inbox/set-aside', { kind, subjectId, fact, reason: 'EXPECTED' });
    await dialog.getByText('C’est prévu ainsi').click();
    await dialog.getByRole('heading', { name: 'Ne le sera pas' }).waitFor();
    await dialog.getByText('Un collègue l’a déjà écarté.').waitFor();
    await dialog.getByRole('button', { name: 'Écarter 1 ligne' }).click();
    await page.getByText('1 ligne est écartée.').waitFor();
    await countIs('Sorties', before - 2);
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await countIs('Sorties', before - 1);
  });

  it('note la situation d’une personne sans quitter la page', async () => {
    const { page } = facilitator;
    await facilitator.go('/a-faire?sujet=EXIT');
    await lines().first().waitFor();
    const before = await countOf('Sorties');
    await page.getByRole('button', { name: 'Noter la sortie' }).first().click();
    await page.getByRole('button', { name: /Situation aujourd’hui/ }).click();
    await page.getByRole('option', { name: 'Formation' }).click();
    await page.getByRole('button', { name: 'Noter la situation' }).click();
    await page.getByText('La situation est notée.').waitFor();
    expect(await countOf('Sorties')).toBe(before - 1);
  });

  it('a ses touches dans une aide qu’on ouvre partout, sauf en écrivant', async () => {
    const { page } = facilitator;
    await facilitator.go('/a-faire');
    await lines().first().waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Aide et raccourcis clavier' });
    await help.getByRole('heading', { name: 'Ce qui attend' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });

    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.waitForURL(/\/operations$/);
    const search = page.getByRole('searchbox').first();
    await search.press('?');
    expect(await search.inputValue()).toBe('?');
    expect(await help.count()).toBe(0);

    await page.getByRole('button', { name: 'Aide' }).click();
    await help.getByRole('heading', { name: 'Partout' }).waitFor();
    expect(await help.getByRole('heading', { name: 'Ce qui attend' }).count()).toBe(0);
    await help.getByText('Raccourcis d’une seule touche').click();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await page.keyboard.press('?');
    expect(await help.count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/operations');
  });
});

describe('Une liste et ses vues', () => {
  it('se garde sous un nom, pour soi ou pour la maison, et la suppression s’annule', async () => {
    const { page } = facilitator;
    await facilitator.go('/contrats-de-travail');
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: 'Enregistrer cette vue' }).count()).toBe(0);
    await facilitator.go('/contrats-de-travail?fin=3&page=2');
    await page.getByRole('button', { name: 'Enregistrer cette vue' }).click();
    const dialog = page.getByRole('dialog', { name: 'Enregistrer cette vue' });
    await dialog.getByLabel('Nom de la vue').fill('Fins proches');
    await dialog.getByText('La partager avec toute la maison').click();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const views = page.getByRole('navigation', { name: 'Vues enregistrées' });
    await views.getByRole('link', { name: 'Fins proches' }).waitFor();

    await facilitator.go('/contrats-de-travail?tri=endedOn');
    await page.getByRole('button', { name: 'Enregistrer cette vue' }).click();
    await dialog.getByLabel('Nom de la vue').fill('fins PROCHES');
    await page.keyboard.press('Enter');
    await dialog
      .getByText(/Vous avez déjà une vue de ce nom/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await views.getByRole('link', { name: 'Fins proches' }).click();
    await page.waitForURL((url) => url.search === '?fin=3');
    await views.locator('a[aria-current="true"]', { hasText: 'Fins proches' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);

    await views.getByRole('button', { name: 'Supprimer la vue Fins proches' }).click();
    await views.getByRole('link').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await views.getByRole('link', { name: 'Fins proches' }).waitFor();
  });

  it('partagée, se lit chez une collègue et dans aucune autre maison', async () => {
    const manager = await stage.enter('HOUSE_MANAGER', 'Lys-Tourcoing', { width: 390, height: 844 });
    await manager.go('/contrats-de-travail');
    const shared = manager.page.getByRole('navigation', { name: 'Vues enregistrées' });
    await shared.getByRole('link', { name: /Fins proches/ }).waitFor();
    expect(await axeViolations(manager.page)).toEqual([]);
    await manager.page.close();
    const stranger = await stage.enter('FACILITATOR', 'Roubaisis');
    await stranger.go('/contrats-de-travail?fin=3');
    await stranger.page.getByRole('button', { name: 'Enregistrer cette vue' }).waitFor();
    expect(await stranger.page.getByRole('link', { name: /Fins proches/ }).count()).toBe(0);
    await stranger.page.close();
  });
});
