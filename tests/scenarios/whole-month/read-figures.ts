import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { readPdf } from '../../reports/read-pdf.js';
import { plain, type Stage } from '../acting/story.js';
import { type Cast, clientOf, title } from './cast.js';
import { MONTH, OPERATION } from './month.js';

/** 187,67 h validated on the clause; Roubaisis reads its resident's 36 h as given, once. */
export async function readTotals({ stage, house, hand }: Cast, given: number): Promise<void> {
  const { page } = house;
  await hand.open(house, '/operations');
  await hand.fill(page.getByRole('searchbox').first(), 'Médiathèque des Francs');
  const operation = page.getByRole('row', { name: new RegExp(OPERATION) });
  await operation.getByText('187,67').first().waitFor();
  expect(await givenToLysTourcoing(stage)).toBe(given + 3_600);
}

/** What Roubaisis reads of its residents on operations of Lys-Tourcoing in the month, in hundredths. */
export async function givenToLysTourcoing(stage: Stage): Promise<number> {
  const client = await clientOf(stage, 'Roubaisis');
  const places = 'operationTerritory=LYS_TOURCOING&residenceTerritory=ROUBAISIS';
  const { body } = await client.get(`/reports/totals?from=${MONTH}&to=${MONTH}&${places}`);
  return body.current.hours;
}

/** What was committed and done, ready for the buyer. */
export async function printBilan({ house, hand }: Cast): Promise<void> {
  const { page } = house;
  await hand.open(house, '/operations');
  await hand.fill(page.getByRole('searchbox').first(), OPERATION);
  await hand.press(page.getByRole('link', { name: OPERATION }));
  await title(page, OPERATION);
  await hand.press(page.getByRole('link', { name: 'Bilan', exact: true }));
  await title(page, 'Bilan');
  const download = page.waitForEvent('download');
  await hand.pick(
    page.getByRole('button', { name: 'Télécharger' }),
    page.getByRole('menuitem', { name: 'PDF pour imprimer' }),
  );
  const printed = plain((await readPdf(await readFile(await (await download).path()))).text);
  expect(printed).toContain(OPERATION);
  expect(printed).toContain('187,67');
  expect(printed).toContain('1 200');
}
