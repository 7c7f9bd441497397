import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cutAtInstants, killAtInstants, killAtPoint } from './killed-import.js';
import { KilledServer } from './killed-server.js';
import { POINTS, type Point } from './points.js';
import { seededRandom } from './seeded-random.js';

/** `FAULTS_SEED` tries other instants. */
const SEED = Number(process.env.FAULTS_SEED ?? 20261129);
/** Imports, and how often the server of each is killed: fifty times in all. */
const IMPORTS = 10;
const KILLS = 5;
/** About as long as an import takes, so that no part of it is spared. */
const WITHIN_MS = 3_000;

let killed: KilledServer;

beforeAll(async () => {
  killed = await KilledServer.open();
}, 600_000);
afterAll(() => killed?.close(), 60_000);

const random = seededRandom(SEED);
const instants = (howMany: number, withinMs: number) =>
  Array.from({ length: howMany }, () => Math.floor(random() * withinMs));

describe('an import whose server is killed', () => {
  it.each(Object.keys(POINTS) as Point[])(
    'once %s, is all or nothing, and settles to exactly once',
    async (point) => killAtPoint(killed, point),
    180_000,
  );

  it.each(Array.from({ length: IMPORTS }, () => [instants(KILLS, WITHIN_MS)]))(
    'after %j ms, is all or nothing each time, and settles to exactly once',
    async (kills) => killAtInstants(killed, kills),
    600_000,
  );
});

describe('an import whose connections to the database are cut', () => {
  it.each(Array.from({ length: 5 }, () => [instants(10, 900)]))(
    'after %j ms, is all or nothing each time, and settles to exactly once',
    async (pauses) => {
      expect(await cutAtInstants(killed, pauses)).toBeGreaterThan(pauses.length);
    },
    240_000,
  );
});

describe('the hours after all that', () => {
  it('are what the ledger adds up to, every way it can be added', async () => {
    expect(await killed.brokenInvariants()).toEqual([]);
  }, 60_000);
});
