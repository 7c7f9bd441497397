import { InsistingPeople } from './insisting-people.js';
import type { KilledServer } from './killed-server.js';
import { POINTS, type Point } from './points.js';
import { expectExactlyOnce, expectNothingLost, expectNothingPartial } from './standing.js';

/** Just over what is read in the background, twenty lines a person. */
export const LINES = 3_200;

/** A point may last less than the time of looking: as many imports are begun, each of people of its own. */
const TRIES = 8;

/** Kills the server of an import once it reaches a point, and insists until it is posted. */
export async function killAtPoint(killed: KilledServer, point: Point): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) if (await isKilledAt(killed, POINTS[point])) return;
  throw new Error(`None of ${TRIES} imports was seen while ${point}.`);
}

/** False when the import went to its end without being seen at the point. */
async function isKilledAt(killed: KilledServer, point: string): Promise<boolean> {
  const firm = await killed.aFirm(LINES / 20);
  const people = new InsistingPeople(killed, firm, LINES);
  const insisting = people.insist();
  const isReached = await killed.reaches(point, firm.firmId, insisting);
  if (isReached) {
    await killed.kill();
    await expectNothingPartial(killed, firm, LINES);
    await expectNothingLost(killed, people);
    await killed.startAgain();
  }
  await insisting;
  await expectExactlyOnce(killed, firm, LINES);
  return isReached;
}

/**
 * Kills the server of one import so many milliseconds after it began, then after each new start, then lets it be; what
 * stands is looked at while the server is dead.
 */
export async function killAtInstants(killed: KilledServer, instants: readonly number[]): Promise<void> {
  const firm = await killed.aFirm(LINES / 20);
  const people = new InsistingPeople(killed, firm, LINES);
  const insisting = people.insist();
  for (const instant of instants) {
    await new Promise((resolve) => setTimeout(resolve, instant));
    await killed.kill();
    await expectNothingPartial(killed, firm, LINES);
    await expectNothingLost(killed, people);
    await killed.startAgain();
  }
  await insisting;
  await expectExactlyOnce(killed, firm, LINES);
}

/** Cuts every connection to the database after each pause, while the server goes on, then lets it be. */
export async function cutAtInstants(killed: KilledServer, pauses: readonly number[]): Promise<number> {
  const firm = await killed.aFirm(LINES / 20);
  const people = new InsistingPeople(killed, firm, LINES);
  const insisting = people.insist();
  let cut = 0;
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    cut += await killed.cutConnections();
    await expectNothingPartial(killed, firm, LINES);
    await expectNothingLost(killed, people);
  }
  await insisting;
  await expectExactlyOnce(killed, firm, LINES);
  return cut;
}
