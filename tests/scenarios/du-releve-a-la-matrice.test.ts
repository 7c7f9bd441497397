import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { accountOf, signIn } from './acting/client.js';
import { openStage, plain, type Stage } from './acting/story.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const STATEMENT = path.join(import.meta.dirname, '../cases/timesheets/releve_fusionne.xlsx');

/** The matrix of March 2025 as an account reads it. */
async function matrixOfMarch(role: string, label?: string) {
  const client = await signIn(stage.product, await accountOf(stage.product, role, label));
  return (await client.get('/reports/matrix?from=2025-03&to=2025-03')).body;
}

/** Hours of residents of Lys-Tourcoing on its own operations in March 2025, as its house reads them (hundredths). */
async function atHomeInMarch(): Promise<number> {
  const { rows } = await matrixOfMarch('FACILITATOR', 'Lys-Tourcoing');
  const row = rows.find(({ operation }: { operation: string }) => operation === 'LYS_TOURCOING');
  return row.cells.find(({ residence }: { residence: string }) => residence === 'LYS_TOURCOING').hours;
}

it('L’entreprise dépose son tableur, la maison de l’emploi l’accepte et le lit dans la matrice ; la métropole n’y lit pas les heures d’une seule personne', async () => {
  const before = await atHomeInMarch();
  const { grandTotal } = await matrixOfMarch('METROPOLIS');
  expect(grandTotal).toBeGreaterThan(0);

  const { page: firm, go } = await stage.enter('FIRM', 'Bâtisseurs du Ferrain');
  await go('/ce-mois?mois=2025-03');
  const chooser = firm.waitForEvent('filechooser');
  await firm.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles(STATEMENT);

  await firm.getByText('Quelle colonne contient les heures à déclarer ?').waitFor();
  await firm.getByRole('radio', { name: /Durée \[h\]:mm/ }).check({ force: true });
  await firm.getByRole('button', { name: 'Lire ces colonnes' }).click();
  await firm
    .getByText(/lignes lues/)
    .first()
    .waitFor();
  await firm
    .getByRole('button', { name: /^Toutes/ })
    .or(firm.getByRole('tab', { name: /^Toutes/ }))
    .click();
  const rows = plain(await firm.getByRole('main').textContent());
  expect(rows).toContain('151,67');
  expect(rows).toContain('35,10');
  expect(rows).toContain('Ligne de total (218,27 h), non comptée.');
  expect(rows).toContain('Signature ou visa.');

  await firm.getByText('Je certifie que ces heures ont été travaillées.').click();
  await firm.getByRole('button', { name: /^Envoyer 218,27/ }).click();
  await firm
    .getByText(/218,27.h envoyées/)
    .first()
    .waitFor();
  expect(await atHomeInMarch()).toBe(before);

  const { page: house, go: open } = await stage.enter('FACILITATOR', 'Lys-Tourcoing');
  await open('/releves');
  await house
    .getByRole('row', { name: /Bâtisseurs du Ferrain mars 2025/ })
    .getByRole('link')
    .first()
    .click();
  await house.getByRole('button', { name: /^Accepter 218,27/ }).click();
  await house.getByText('1 ligne décidée.').waitFor();

  expect(await atHomeInMarch()).toBe(before + 21_827);
  await open('/mutualisation?de=2025-03&a=2025-03');
  const line = house.getByRole('row', { name: /^Lys-Tourcoing/ }).first();
  expect(plain(await line.textContent())).toContain(plain(hoursText(before + 21_827)));
  // One person was recorded: what the metropolis is told moves at a release, and when five persons at least moved it.
  expect((await matrixOfMarch('METROPOLIS')).grandTotal).toBe(grandTotal);
}, 120_000);

/** '1 234,56' as the matrix prints it. */
function hoursText(hundredths: number): string {
  return new Intl.NumberFormat('fr-FR', { minimumFractionDigits: hundredths % 100 === 0 ? 0 : 2 }).format(
    hundredths / 100,
  );
}
