import { aUser } from '@clausier/tests/builders/organisations';
import { aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { addProof } from './add-proof.js';
import { correctEligibility } from './correct-eligibility.js';

let bed: TestBed;
let house: Actor;
let formerHouse: Actor;
let personId: number;
/** What each house recorded, when it followed the person. */
let recordedBy: Map<Actor, number>;

const NOT_FOUND = { code: 'not-found' };

beforeAll(async () => {
  bed = await openTestBed();
  const [here, there] = [await aTerritory(bed.db), await aTerritory(bed.db)];
  house = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: here.id }));
  formerHouse = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: there.id }));
  personId = (await aParticipant(bed.db, { territory: here })).id;
  recordedBy = new Map();
  for (const [recorder, day] of [
    [house, '2024-02-01'],
    [formerHouse, '2023-02-01'],
  ] as const) {
    const { rows } = await bed.db.query<{ id: number }>(
      `insert into eligibility (participant_id, recorded_by_territory_id, criterion_code, assessed_on) values ($1, $2, 'RSA', $3) returning id`,
      [personId, recorder.territoryId, day],
    );
    recordedBy.set(recorder, rows[0]!.id);
  }
});
afterAll(() => bed.close());

const correct = (actor: Actor, recorder: Actor) =>
  bed.write(actor, (scope) =>
    correctEligibility(scope, personId, recordedBy.get(recorder)!, {
      criterionCode: 'RSA',
      assessedOn: '2024-01-10',
      reason: 'Pièce relue avec la personne',
    }),
  );
const prove = (actor: Actor, recorder: Actor) =>
  bed.write(actor, (scope) =>
    addProof(scope, personId, recordedBy.get(recorder)!, {
      documentCode: 'RSA_ATTESTATION',
      issuedOn: '2024-01-05',
      checkedOn: '2024-01-10',
    }),
  );
const kept = async () => {
  const { rows } = await bed.db.query(
    `select y.id, y.assessed_on as "assessedOn", count(p)::integer as proofs from eligibility y
      left join eligibility_proof p on p.eligibility_id = y.id where y.participant_id = $1 group by y.id order by y.id`,
    [personId],
  );
  return rows;
};

describe('a criterion that a house recorded', () => {
  it.each([
    ['corrected', correct],
    ['proved', prove],
  ])('is not %s by the house that follows the person now, which did not record it', async (_, change) => {
    const before = await kept();
    await expect(change(house, formerHouse)).rejects.toMatchObject(NOT_FOUND);
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['corrected', correct],
    ['proved', prove],
  ])('is not %s by that house any more, once it does not follow the person', async (_, change) => {
    const before = await kept();
    await expect(change(formerHouse, formerHouse)).rejects.toMatchObject(NOT_FOUND);
    expect(await kept()).toEqual(before);
  });

  it('is proved and corrected by the house that recorded it and follows the person', async () => {
    await prove(house, house);
    await correct(house, house);
    expect(await kept()).toMatchObject([
      { assessedOn: '2024-01-10', proofs: 1 },
      { assessedOn: '2023-02-01', proofs: 0 },
    ]);
  });
});
