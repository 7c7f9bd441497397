import { setImmediate } from 'node:timers/promises';
import type { PeopleIndex } from '../people/match-person.js';
import type { KeptRows } from './kept-rows.js';
import { placeRows } from './place-rows.js';
import type { NumberedRow } from './raw-row.js';
import type { StatementFacts } from './read-row.js';

/** Rows read or judged without letting anybody else be answered: a millisecond or so. A request has a dozen turns, and waits at each. */
export const AT_ONCE = 40;

/** Places rows and keeps them, some at a time: whoever else asks something of the server is answered in between. */
export async function keepPlaced(
  kept: KeptRows,
  rows: readonly NumberedRow[],
  people: PeopleIndex,
  facts: StatementFacts,
): Promise<void> {
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    kept.add(placeRows(rows.slice(first, first + AT_ONCE), people, facts));
    await setImmediate();
  }
}
