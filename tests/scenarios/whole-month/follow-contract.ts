import { publishedContract } from '../acting/published-contract.js';
import { type Cast, clientOf, title } from './cast.js';
import { DUE, FIRM, OPERATION, YEAR } from './month.js';

/** The buyer published the contract: the file is chosen, its social clause is seen, nobody follows it. */
export async function importContract({ stage, house, hand }: Cast): Promise<void> {
  const { page } = house;
  const client = await clientOf(stage, 'Lys-Tourcoing');
  const published = await publishedContract(client, { subject: OPERATION, holder: FIRM, year: YEAR });
  await hand.open(house, '/marches-publies');
  const chooser = page.waitForEvent('filechooser');
  await hand.press(page.getByRole('button', { name: 'Choisir un fichier' }));
  await (await chooser).setFiles({
    name: 'decp-tourcoing.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ marches: { marche: [published] } })),
  });
  await title(page, 'decp-tourcoing.json');
  await hand.press(page.getByRole('link', { name: 'Voir les marchés à suivre' }));
  await hand.fill(page.getByRole('searchbox').first(), OPERATION);
  await hand.press(page.getByRole('link', { name: OPERATION }));
}

/** What is published becomes an operation, its contract, its lot and its holder, none of it typed again. */
export async function followContract({ house, hand }: Cast): Promise<void> {
  const { page } = house;
  await title(page, OPERATION);
  await page.getByRole('button', { name: /Dans une nouvelle opération/ }).waitFor();
  await hand.press(page.getByRole('button', { name: 'Suivre', exact: true }));
  await page.getByText('Le marché est suivi.').first().waitFor();
  await title(page, OPERATION);
}

/** The hours are calibrated and become the clause of the lot. */
export async function calibrate({ house, hand }: Cast): Promise<void> {
  const { page } = house;
  await hand.open(house, '/calibrage');
  await hand.fill(page.getByLabel('Montant HT'), '900 000');
  await hand.fill(page.getByLabel('Part de main-d’œuvre, en %'), '40');
  await hand.fill(page.getByLabel('Taux d’insertion, en %'), '10');
  await hand.fill(page.getByLabel('Coût horaire chargé'), '30');
  await hand.choose(page, 'Opération', OPERATION);
  await hand.fill(page.getByLabel('Pour quoi'), 'Gros œuvre');
  await hand.press(page.getByRole('button', { name: /^Garder 1\s200\sh/ }));
  await page.getByText('Calibrage gardé avec l’opération.').first().waitFor();
  await hand.pick(
    page.getByRole('button', { name: /^Remplir une clause/ }),
    page.getByRole('menuitem', { name: /^Clause du lot/ }),
  );
  const clause = page.getByRole('dialog', { name: 'Ajouter une clause' });
  await hand.fill(clause.getByRole('textbox', { name: 'Échéance' }), DUE);
  await hand.press(clause.getByRole('button', { name: 'Ajouter la clause' }));
  await clause.waitFor({ state: 'hidden' });
  await page.getByText(/1.200/).first().waitFor();
}
