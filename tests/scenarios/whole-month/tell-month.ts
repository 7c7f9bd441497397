import type { Cast } from './cast.js';
import { calibrate, followContract, importContract } from './follow-contract.js';
import { correct, sendHours, validate } from './hours.js';
import { askOtherHouse, placeBoth } from './place-people.js';
import { givenToLysTourcoing, printBilan, readTotals } from './read-figures.js';

/** The steps of the month, in order. */
const STEPS = [
  importContract,
  followContract,
  calibrate,
  askOtherHouse,
  placeBoth,
  sendHours,
  validate,
  correct,
] as const;

/** The whole month; `look` looks at the screens after each step. */
export async function tellMonth(
  cast: Cast,
  look: () => Promise<void> = async () => undefined,
): Promise<void> {
  const given = await givenToLysTourcoing(cast.stage);
  for (const step of STEPS) {
    await step(cast);
    await look();
  }
  await readTotals(cast, given);
  await look();
  await printBilan(cast);
  await look();
}
