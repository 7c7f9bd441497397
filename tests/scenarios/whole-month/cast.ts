import type { Page } from 'playwright-core';
import type { PageOptions } from '../../browser/browser.js';
import { accountOf, type Client, signIn } from '../acting/client.js';
import { openStage, type Person, type Stage } from '../acting/story.js';
import type { Hand } from './hand.js';
import { MONTH, type OURS } from './month.js';

/** Who plays the month: the house that places, the house that gives, and how they work. */
export interface Cast {
  readonly stage: Stage;
  readonly house: Person;
  readonly other: Person;
  readonly hand: Hand;
  readonly screen: PageOptions;
}

export async function openCast(hand: Hand, screen: PageOptions = {}): Promise<Cast> {
  const stage = await openStage();
  const house = await stage.enter('FACILITATOR', 'Lys-Tourcoing', screen);
  const other = await stage.enter('FACILITATOR', 'Roubaisis', screen);
  return { stage, house, other, hand, screen };
}

/** A person's file, as a facilitator opens it (the first day tells how, in the page). */
export async function register(
  { stage }: Cast,
  label: 'Lys-Tourcoing' | 'Roubaisis',
  name: typeof OURS,
  bornOn: string,
): Promise<void> {
  const client = await clientOf(stage, label);
  const communes = { 'Lys-Tourcoing': '59599', Roubaisis: '59512' };
  const { status, text } = await client.send('POST', '/participants', {
    ...name,
    bornOn,
    sex: 'F',
    residence: { communeCode: communes[label], isQpv: false, validFrom: '2020-01-01' },
    eligibility: { criterionCode: 'DELD', assessedOn: `${MONTH}-01` },
  });
  if (status !== 201) throw new Error(text);
}

export async function clientOf(stage: Stage, label: string): Promise<Client> {
  return signIn(stage.product, await accountOf(stage.product, 'FACILITATOR', label));
}

export const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
