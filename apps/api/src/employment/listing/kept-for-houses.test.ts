import { aClause, anOperation, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import { mergeFiles } from '../../participants/merging/merge-files.js';
import type { Actor } from '../../platform/actor.js';
import { listEmploymentContracts } from './employment-contract-list.query.js';

type Territory = Awaited<ReturnType<typeof aTerritory>>;

let bed: TestBed;
let home: Territory;
let host: Territory;
let homeHouse: Actor;
let hostHouse: Actor;
let clauses: ClauseFixture[];
let person: Awaited<ReturnType<typeof aParticipant>>;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

/** Two houses: one follows the person, the other has an operation with two clauses. */
beforeEach(async () => {
  [home, host] = [await aTerritory(bed.db), await aTerritory(bed.db)];
  [homeHouse, hostHouse] = [await aFacilitator(home), await aFacilitator(host)];
  const operation = await anOperation(bed.db, { territory: host });
  clauses = [await aClause(bed.db, operation), await aClause(bed.db, operation)];
  person = await aParticipant(bed.db, { territory: home });
});
afterEach(async () => {
  expect(await bed.brokenInvariants()).toEqual([]);
});

async function aFacilitator({ id }: Territory): Promise<Actor> {
  return actorOf({
    ...(await aUser(bed.db, { role: 'FACILITATOR', territory_id: id })),
    territory_id: id,
  });
}

const listed = async (house: Actor, query = {}) =>
  (
    await bed.read(house, (scope) => listEmploymentContracts(scope, { page: 1, size: 50, ...query }))
  ).items.map(({ id }) => id);
const change = (columns: string, id: number, ...values: unknown[]) =>
  bed.db.query(`update employment_contract set ${columns} where id = $1`, [id, ...values]);

describe('the work contracts a house follows', () => {
  it('are told to the house of the person, and to the host from the first assignment until the last is taken back', async () => {
    const contract = await anEmploymentContract(bed.db, person);
    expect([await listed(homeHouse), await listed(hostHouse)]).toEqual([[contract.id], []]);
    const half = { share_per_ten_thousand: 5_000 };
    const [one, other] = [
      await anAssignment(bed.db, contract, clauses[0]!, half),
      await anAssignment(bed.db, contract, clauses[1]!, half),
    ];
    expect(await listed(hostHouse)).toEqual([contract.id]);
    await bed.db.query('delete from assignment where id = $1', [one.id]);
    expect(await listed(hostHouse)).toEqual([contract.id]);
    await bed.db.query('delete from assignment where id = $1', [other.id]);
    expect([await listed(homeHouse), await listed(hostHouse)]).toEqual([[contract.id], []]);
  });

  it('are listed from the latest to the first, and end when their correction says', async () => {
    const first = await anEmploymentContract(bed.db, person, { started_on: '2021-03-01' });
    const second = await anEmploymentContract(bed.db, person, { started_on: '2022-03-01' });
    expect(await listed(homeHouse)).toEqual([second.id, first.id]);
    await change(`started_on = '2023-01-02', ended_on = '2024-07-01'`, first.id);
    expect(await listed(homeHouse)).toEqual([first.id, second.id]);
    expect(await listed(homeHouse, { endingBy: '2024-07-31' })).toEqual([first.id]);
    await change('ended_on = null', first.id);
    expect(await listed(homeHouse, { endingBy: '2024-07-31' })).toEqual([]);
  });

  it('go to another house with the home that is frozen in them, and stay with the one that registered them', async () => {
    const contract = await anEmploymentContract(bed.db, person);
    await change(
      'residence_territory_id = $2, residence_commune_code = $3',
      contract.id,
      host.id,
      host.commune,
    );
    expect([await listed(homeHouse), await listed(hostHouse)]).toEqual([[contract.id], [contract.id]]);
  });

  it('are found by the name of their person, in the order of names, those of a merged file by its own', async () => {
    const named = (last_name: string, first_name: string) =>
      aParticipant(bed.db, { territory: home, last_name, first_name });
    const [zoe, aicha, misspelt] = [
      await named('Élodard', 'Zoé'),
      await named('Delannoy', 'Aïcha'),
      await named('Delanoit', 'Aïcha'),
    ];
    const contracts = [
      await anEmploymentContract(bed.db, zoe),
      await anEmploymentContract(bed.db, aicha),
      await anEmploymentContract(bed.db, misspelt),
    ].map(({ id }) => id);
    await bed.write(homeHouse, (scope) =>
      mergeFiles(scope, aicha.id, { mergedId: misspelt.id, reason: 'Deux fiches d’une même personne' }),
    );
    expect(await listed(homeHouse, { search: 'elodard zoe' })).toEqual([contracts[0]]);
    expect(await listed(homeHouse, { search: 'AICHA dela' })).toEqual([contracts[1], contracts[2]]);
    expect(await listed(homeHouse, { search: 'delanoit' })).toEqual([contracts[2]]);
    expect(await listed(homeHouse, { sort: 'name' })).toEqual([contracts[1], contracts[2], contracts[0]]);
    expect(await listed(homeHouse, { sort: '-name' })).toEqual([contracts[0], contracts[2], contracts[1]]);
  });

  it('count both of two assignments made, or made and taken back, at once', async () => {
    const contract = await anEmploymentContract(bed.db, person);
    const half = { share_per_ten_thousand: 5_000 };
    const [one] = await Promise.all(clauses.map((clause) => anAssignment(bed.db, contract, clause, half)));
    await Promise.all([
      bed.db.query('delete from assignment where id = $1', [one!.id]),
      change(`ended_on = '2024-12-31'`, contract.id),
    ]);
    expect(await listed(hostHouse, { endingBy: '2024-12-31' })).toEqual([contract.id]);
  });

  it('are told astray when a row is missing', async () => {
    const contract = await anEmploymentContract(bed.db, person);
    await bed.db.query('delete from house_work_contract where employment_contract_id = $1', [contract.id]);
    expect(await bed.brokenInvariants()).toMatchObject([
      { invariant: 'I11', example: { row_id: `${contract.id}` } },
    ]);
    await bed.db.query('call recount_work_contracts($1)', [[contract.id]]);
  });
});
