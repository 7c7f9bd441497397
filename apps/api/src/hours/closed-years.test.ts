import { aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordClosing } from '../closings/record-closing.js';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { closedYears } from './closed-years.query.js';

let bed: TestBed;
beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const managerOf = async (role: 'HOUSE_MANAGER' | 'METROPOLIS'): Promise<Actor> =>
  actorOf(
    await aUser(
      bed.db,
      role === 'METROPOLIS' ? { role } : { role, territory_id: (await aTerritory(bed.db)).id },
    ),
  );
const close = (actor: Actor, year: number) =>
  bed.writeStatistics(actor, ({ em }) =>
    recordClosing(em, {
      scope: actor.territoryId === null ? 'METROPOLIS' : 'HOUSE',
      territoryId: actor.territoryId,
      year,
      conventionCode: 'HOUSE_1800',
      closedByUserId: actor.userId,
    }),
  );
const closedFor = async (actor: Actor) =>
  [...(await bed.read(actor, (scope) => closedYears(scope, ['2021-12', '2022-01', '2023-05'])))].sort();

describe('a year', () => {
  it('is closed for the house that closed it and no other, and for all once the metropolis closed it', async () => {
    const [house, other, metropolis] = [
      await managerOf('HOUSE_MANAGER'),
      await managerOf('HOUSE_MANAGER'),
      await managerOf('METROPOLIS'),
    ];
    await close(house, 2022);
    await close(metropolis, 2021);
    expect(await closedFor(house)).toEqual([2021, 2022]);
    expect(await closedFor(other)).toEqual([2021]);
  });
});
