import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';

let bed: TestBed;
let house: Actor;
let own: { id: number };
let neighbour: { id: number };
let hosted: { id: number };
let stranger: { id: number };

/** A house with two people of its own, somebody of another house at work on its operation, and a stranger to it. */
beforeAll(async () => {
  bed = await openTestBed();
  const [territory, elsewhere] = [await aTerritory(bed.db), await aTerritory(bed.db)];
  const user = await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id });
  house = actorOf({ ...user, territory_id: territory.id });
  own = await aParticipant(bed.db, { territory });
  neighbour = await aParticipant(bed.db, { territory });
  stranger = await aParticipant(bed.db, { territory: elsewhere });
  const guest = await aParticipant(bed.db, { territory: elsewhere });
  const clause = await aClause(bed.db, await anOperation(bed.db, { territory }));
  await anAssignment(bed.db, await anEmploymentContract(bed.db, guest), clause);
  hosted = guest;
});
afterAll(() => bed.close());

const homes = async (scope: Scope) =>
  (
    await scope.rows<{ id: number }>(
      sql`select participant_id as id from participant_residence order by participant_id`,
    )
  ).map(({ id }) => id);

describe('a statement that says whom it is about', () => {
  it('reads them, and nobody else of the house', async () => {
    expect(await bed.read(house, (scope) => scope.about([own.id], () => homes(scope)))).toEqual([own.id]);
    const asked = [hosted.id, own.id];
    expect(await bed.read(house, (scope) => scope.about(asked, () => homes(scope)))).toEqual(
      asked.sort((a, b) => a - b),
    );
  });

  it('reads nobody that the house may not read, and the next one reads everybody again', async () => {
    const read = await bed.read(house, async (scope) => ({
      about: await scope.about([stranger.id], () => homes(scope)),
      after: await homes(scope),
    }));
    expect(read).toEqual({ about: [], after: [own.id, neighbour.id, hosted.id].sort((a, b) => a - b) });
  });

  it('leaves nothing for the next transaction when it fails', async () => {
    const failing = bed.read(house, (scope) => scope.about([own.id], () => scope.rows(sql`select 1 / 0`)));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await bed.read(house, homes)).toHaveLength(3);
  });
});
