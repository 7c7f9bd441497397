import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { cutAtInstants, killAtInstants, killAtPoint } from './killed-import.js';
import { KilledServer } from './killed-server.js';
import type { Point } from './points.js';

let killed: KilledServer;

beforeAll(async () => {
  killed = await KilledServer.open();
}, 120_000);
afterAll(() => killed?.close(), 60_000);

// A few of what `npm run test:faults` tries whole.
describe('an import whose server fails', () => {
  it.each<Point>(['it is being checked', 'it is being posted'])(
    'once %s, is all or nothing, and settles to exactly once',
    async (point) => killAtPoint(killed, point),
    120_000,
  );

  it('at any three instants, is all or nothing each time, and settles to exactly once', async () => {
    await killAtInstants(killed, [140, 900, 2_100]);
  }, 120_000);

  it('loses its connections to the database, is all or nothing each time, and settles to exactly once', async () => {
    await cutAtInstants(killed, [250, 700, 450]);
  }, 120_000);
});
