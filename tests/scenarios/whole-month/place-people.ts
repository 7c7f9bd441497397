import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { plain } from '../acting/story.js';
import { type Cast, register, title } from './cast.js';
import { DUE, FIRM, FIRST_DAY, OPERATION, OURS, THEIRS } from './month.js';

/** Roubaisis has somebody: proposed without a name, known once accepted. */
export async function askOtherHouse(cast: Cast): Promise<void> {
  await register(cast, 'Roubaisis', THEIRS, '1990-03-09');
  await ask(cast);
  await propose(cast);
  await accept(cast);
}

async function ask({ house, hand }: Cast): Promise<void> {
  const { page } = house;
  await hand.open(house, '/mises-en-relation');
  await hand.press(page.getByRole('button', { name: 'Demander une personne' }));
  const asking = page.getByRole('dialog');
  await hand.choose(asking, 'Opération', OPERATION);
  await hand.fill(asking.getByLabel('Métier ou travail'), 'Maçon');
  await hand.fill(asking.getByRole('textbox', { name: 'À partir du' }), FIRST_DAY);
  await hand.press(asking.getByRole('checkbox', { name: 'Roubaisis' }));
  await hand.press(asking.getByRole('button', { name: 'Envoyer la demande' }));
  await page.getByText('La demande est envoyée.').first().waitFor();
}

async function propose({ other, hand }: Cast): Promise<void> {
  const { page } = other;
  await hand.open(other, '/mises-en-relation');
  await hand.press(page.getByRole('link', { name: OPERATION }));
  await hand.press(page.getByRole('button', { name: 'Proposer une personne' }));
  const proposing = page.getByRole('dialog');
  await hand.choose(proposing, 'Personne suivie par votre maison', THEIRS.lastName);
  await hand.press(proposing.getByRole('button', { name: 'Proposer cette personne' }));
  await proposing.waitFor({ state: 'hidden' });
}

async function accept({ house, hand }: Cast): Promise<void> {
  const { page } = house;
  await hand.open(house, '/mises-en-relation');
  await hand.press(page.getByRole('link', { name: OPERATION }));
  await page.getByText('Une personne, sans son nom').waitFor();
  expect(plain(await page.getByRole('main').textContent())).not.toContain(THEIRS.lastName);
  await hand.press(page.getByRole('button', { name: 'Accepter cette personne' }));
  const accepting = page.getByRole('dialog');
  await hand.press(accepting.getByRole('button', { name: 'Accepter cette personne' }));
  await accepting.waitFor({ state: 'hidden' });
}

/** A work contract at the holder, on the clause, for somebody of each house. */
export async function placeBoth(cast: Cast): Promise<void> {
  const { house, hand } = cast;
  await register(cast, 'Lys-Tourcoing', OURS, '1996-11-21');
  await hand.open(house, '/participants');
  await hand.fill(house.page.getByRole('searchbox').first(), OURS.lastName);
  await hand.press(house.page.getByRole('link', { name: new RegExp(OURS.lastName) }));
  await place(cast, house.page, 'Delannoybert, Maëlle');
  await hand.open(house, '/mises-en-relation');
  await hand.press(house.page.getByRole('link', { name: OPERATION }));
  await hand.press(house.page.getByRole('link', { name: /Oukilbaert/ }));
  await place(cast, house.page, 'Oukilbaert, Idriss');
}

async function place({ hand }: Cast, page: Page, name: string): Promise<void> {
  await title(page, name);
  await hand.press(page.getByRole('button', { name: 'Enregistrer un contrat de travail' }));
  const contract = page.getByRole('dialog', { name: 'Enregistrer un contrat de travail' });
  await hand.choose(contract, 'Employeur', FIRM);
  await hand.fill(contract.getByRole('textbox', { name: 'Premier jour' }), FIRST_DAY);
  await hand.fill(contract.getByRole('textbox', { name: 'Dernier jour prévu' }), DUE);
  await hand.press(contract.getByRole('button', { name: 'Enregistrer le contrat' }));
  await contract.waitFor({ state: 'hidden' });
  await hand.press(page.getByRole('button', { name: 'Affecter à une clause' }));
  const assignment = page.getByRole('dialog', { name: `Affecter le contrat chez ${FIRM}` });
  await hand.choose(assignment, 'Clause (opération et lot)', OPERATION);
  await hand.press(assignment.getByRole('button', { name: 'Affecter' }));
  await page
    .getByRole('link', { name: new RegExp(OPERATION) })
    .first()
    .waitFor();
}
