import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { axeViolations } from '../browser/axe-violations.js';
import { select } from './acting/choosing.js';
import { accountOf, type Client, signIn } from './acting/client.js';
import { openStage, type Person, type Stage } from './acting/story.js';

let stage: Stage;
let facilitator: Person;
let api: Client;

beforeAll(async () => {
  stage = await openStage();
  facilitator = await stage.enter('FACILITATOR', 'Lys-Tourcoing');
  api = await signIn(stage.product, await accountOf(stage.product, 'FACILITATOR', 'Lys-Tourcoing'));
}, 180_000);
afterAll(() => stage?.close());

it('Deux personnes s’enregistrent l’une après l’autre au clavier, la seconde reconnue en tapant malgré l’ordre, l’accent et un chiffre', async () => {
  const { page } = facilitator;
  await facilitator.go('/participants/nouveau');
  await page.getByText('Enregistrer ensuite une autre personne').click();
  await page.getByRole('textbox', { name: 'Nom', exact: true }).focus();
  await typeWho('Dutilleul', 'Zénaïde', '14051994');
  await select(page, 'Sexe', 'Femme');
  await page.getByRole('combobox', { name: 'Commune', exact: true }).focus();
  await page.keyboard.type('Tourcoing');
  await page.getByRole('option', { name: 'Tourcoing' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('01092019');
  await page.keyboard.press('Control+Enter');
  await page.getByText('La personne est enregistrée. Tapez la suivante.').waitFor();

  const name = page.getByRole('textbox', { name: 'Nom', exact: true });
  expect(await name.inputValue()).toBe('');
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.name === 'lastName');
  await typeWho('ZENAIDE', 'dutilleul', '14051995');
  const notice = page.getByRole('status').filter({ hasText: 'Cette personne est peut-être déjà suivie' });
  await notice.getByRole('link', { name: 'Dutilleul, Zénaïde' }).waitFor();
  await notice.getByText('presque identique').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const { body } = await api.send('POST', '/participants/search', {
    search: 'dutilleul zenaide',
    page: 1,
    size: 10,
  });
  expect(body.total).toBe(1);
}, 90_000);

/** The first fields, one after the other, as they are typed without looking. */
async function typeWho(lastName: string, firstName: string, bornOn: string): Promise<void> {
  const { keyboard } = facilitator.page;
  await keyboard.type(lastName);
  await keyboard.press('Tab');
  await keyboard.type(firstName);
  await keyboard.press('Tab');
  await keyboard.type(bornOn);
}
