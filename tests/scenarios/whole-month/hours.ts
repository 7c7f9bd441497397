import type { Page } from 'playwright-core';
import type { Cast } from './cast.js';
import type { Hand } from './hand.js';
import { FIRM, MONTH_IN_WORDS, NUMBER, THEIRS, YEAR } from './month.js';

/** The firm sends its own spreadsheet for the month. */
export async function sendHours({ stage, hand, screen }: Cast): Promise<void> {
  const firm = await stage.enter('FIRM', FIRM, screen);
  const { page } = firm;
  await hand.open(firm, '/ce-mois');
  await page.getByRole('heading', { level: 1, name: new RegExp(MONTH_IN_WORDS, 'i') }).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await hand.press(page.getByRole('button', { name: 'Choisir un fichier' }));
  const lines = [
    'Nom;Prénom;Mois;Heures',
    `Delannoybert;Maëlle;${NUMBER}/${YEAR};151,67`,
    `OUKILBAERT;Idriss;${NUMBER}/${YEAR};35,50`,
  ];
  await (await chooser).setFiles({
    name: 'releve.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${lines.join('\n')}\n`),
  });
  // A layout never seen before is shown as it was understood; next month it is not asked again.
  await hand.press(page.getByRole('button', { name: 'Continuer' }));
  await hand.press(page.getByRole('checkbox', { name: /Je certifie que ces heures ont été travaillées/ }));
  await hand.press(page.getByRole('button', { name: /^Envoyer 187,17/ }));
  await page
    .getByText(/187,17.h envoyées/)
    .first()
    .waitFor();
}

export async function validate({ house, hand }: Cast): Promise<void> {
  const { page } = house;
  await hand.open(house, '/releves');
  const row = page.getByRole('row', { name: new RegExp(FIRM) }).filter({ hasText: '187,17' });
  await hand.press(row.getByRole('link'));
  await hand.press(page.getByRole('button', { name: /^Accepter 187,17/ }));
  await page.getByText('2 lignes décidées.').waitFor();
}

/** The firm telephones: 35,50 h were 36. */
export async function correct({ house, hand }: Cast): Promise<void> {
  const { page } = house;
  await hand.open(house, '/saisie');
  await showTheMonthAlone(page, hand);
  await hand.fill(page.getByRole('searchbox'), THEIRS.lastName);
  await page.getByText('1 clause · 1 personne').waitFor();
  await hand.typeHours(page, /Oukilbaert/, '36');
  const dialog = page.getByRole('dialog', { name: 'Vous corrigez des heures déjà validées' });
  await hand.fill(dialog.getByRole('textbox', { name: 'Motif' }), 'Une demi-heure oubliée, dit l’entreprise');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByRole('status')
    .filter({ hasText: /^enregistré à/ })
    .waitFor();
}

/** The grid goes back a month and shows it alone; who works by keyboard stays on the button that was pressed. */
async function showTheMonthAlone(page: Page, hand: Hand): Promise<void> {
  const earlier = page.getByRole('button', { name: 'Un mois plus tôt' });
  await hand.press(earlier);
  await page.getByRole('button', { name: new RegExp(`Jusqu’à.*${MONTH_IN_WORDS}`) }).waitFor();
  await earlier.and(page.locator(':focus')).waitFor();
  await hand.press(page.getByRole('button', { name: /^Jusqu’à/ }));
  const choice = page.getByRole('dialog').getByRole('button', { name: /Nombre de mois/ });
  await hand.pick(choice, page.getByRole('option', { name: /^1\s/ }));
  await page.getByRole('button', { name: new RegExp(`${MONTH_IN_WORDS} seul`) }).waitFor();
}
