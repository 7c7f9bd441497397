import { expect } from '@jest/globals';
import { InsistingPeople } from './insisting-people.js';
import type { KilledServer } from './killed-server.js';
import { POINTS, type Point } from './points.js';
import { expectExactlyOnce, expectNothingLost, expectNothingPartial } from './standing.js';

/** Just over what is read in the background, twenty lines a person. */
export const LINES = 3_200;

/** Kills the server of an import once it reaches a point, and insists until it is posted. */
export async function killAtPoint(killed: KilledServer, point: Point): Promise<void> {
  const firm = await killed.aFirm(LINES / 20);
  const people = new InsistingPeople(killed, firm, LINES);
  const insisting = people.insist();
  expect(await killed.reaches(POINTS[point], firm.firmId)).toBe(true);
  await killed.kill();
  await expectNothingPartial(killed, firm, LINES);
  await expectNothingLost(killed, people);
  await killed.startAgain();
  await insisting;
  await expectExactlyOnce(killed, firm, LINES);
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
