import type { Month } from '@clausier/domain/calendar/month';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPeople } from '../contracts/operation-page/people.query.js';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import {
  EmploymentContractSearch,
  listEmploymentContracts,
} from '../employment/listing/employment-contract-list.query.js';
import { readGrid } from '../hours/grid.query.js';
import { GridSearch } from '../hours/grid-view.js';
import { postHours } from '../ledger/post-hours.js';
import type { Actor } from '../platform/actor.js';
import { readParticipantFile } from './file/participant-file.query.js';
import { listParticipants, ParticipantSearch } from './participant-list.query.js';
import { requireOwn } from './participant-scope.js';

let bed: TestBed;
let host: Actor;
let home: Actor;
let place: { id: number; commune: string };
let there: { id: number; commune: string };
let person: { id: number };
let operationId: number;

const MARCH = { month: '2024-03' as Month, hourKind: 'WORKED' as const, seenRevision: 0 };

/**
 * Somebody of one house with two work contracts: with the first firm for the operations of both houses, with the second
 * one for the home house only.
 */
beforeAll(async () => {
  bed = await openTestBed();
  place = await aTerritory(bed.db);
  there = await aTerritory(bed.db);
  home = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: place.id }));
  host = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: there.id }));
  const worker = await aParticipant(bed.db, {
    territory: place,
    email: 'canari@example.org',
    qualification: 'LEVEL_7_OR_8',
    phone: '03 20 12 34 56',
  });
  person = worker;
  const atHost = await anOperation(bed.db, { territory: there });
  operationId = atHost.id;
  const atHome = await anOperation(bed.db, { territory: place, name: 'Canari du domicile' });
  const [hostClause, homeClause] = [await aClause(bed.db, atHost), await aClause(bed.db, atHome)];
  const known = { breach_on: '2024-05-31', breach_reason: 'OTHER', exit_situation: 'UNKNOWN' };
  const shared = await anEmploymentContract(bed.db, worker, {
    ...known,
    ended_on: '2024-05-31',
    exit_recorded_on: '2024-06-01',
    trade: 'Peintre',
  });
  const other = await anEmploymentContract(bed.db, worker, {
    firm_id: (await aFirm(bed.db, { name: 'Canari Concurrent' })).id,
    started_on: '2021-01-01',
  });
  const here = await anAssignment(bed.db, shared, hostClause, { share_per_ten_thousand: 5_000 });
  const elsewhere = await anAssignment(bed.db, shared, homeClause, { share_per_ten_thousand: 5_000 });
  const concurrent = await anAssignment(bed.db, other, homeClause);
  const neighbour = await aParticipant(bed.db, { territory: place });
  await anAssignment(bed.db, await anEmploymentContract(bed.db, neighbour), homeClause);
  await bed.write(host, (scope) => postHours(scope, [{ assignmentId: here.id, ...MARCH, hours: 4_000 }]));
  await bed.write(home, (scope) =>
    postHours(scope, [
      { assignmentId: elsewhere.id, ...MARCH, hours: 3_100 },
      { assignmentId: concurrent.id, ...MARCH, hours: 2_700 },
    ]),
  );
});
afterAll(() => bed.close());

const fileFor = (actor: Actor) => bed.write(actor, (scope) => readParticipantFile(scope, person.id));
const communeName = async () =>
  (await bed.db.query('select name from commune where code = $1', [place.commune])).rows[0].name as string;

describe('a house where somebody of another house works', () => {
  it('reads who it is, the contract that serves its operation, and the hours there', async () => {
    const seen = await fileFor(host);
    expect(seen).toMatchObject({ isOwn: false, months: [{ month: '2024-03', hours: 4_000 }] });
    expect(seen.workContracts).toMatchObject([{ isOwn: false }]);
    expect(seen.workContracts[0]!.assignments).toMatchObject([{ isOwn: true, hours: 4_000 }]);
  });

  it('reads neither home, contact, end, breach nor other work of the person, anywhere', async () => {
    const grid = Object.assign(new GridSearch(), { from: '2024-01', to: '2024-06' });
    const told = [
      await fileFor(host),
      await bed.read(host, (scope) => listEmploymentContracts(scope, new EmploymentContractSearch())),
      await bed.read(host, (scope) => readGrid(scope, grid)),
      await bed.read(host, (scope) => readPeople(scope, operationId, MARCH.month)),
    ];
    expect(told[0]).toMatchObject({ qualification: null, email: null, phone: null });
    const [file, contracts, rows, people] = told as unknown as [
      Awaited<ReturnType<typeof fileFor>>,
      { items: object[] },
      { rows: object[] },
      { items: object[] },
    ];
    expect(file.workContracts[0]).toMatchObject({
      communeName: null,
      exitSituation: null,
      exitRecordedOn: null,
      breachOn: null,
      breachReason: null,
    });
    expect(contracts.items).toMatchObject([{ communeName: null, breachOn: null }]);
    expect(rows.rows).toMatchObject([{ communeName: null, hours: 4_000 }]);
    expect(people.items).toMatchObject([{ communeName: null, totalHours: 4_000 }]);
    const text = JSON.stringify(told);
    expect(text).not.toMatch(/canari/i);
    expect(text).not.toContain(await communeName());
    for (const hours of [3_100, 2_700, 5_800, 7_100, 6_700, 9_800]) expect(text).not.toContain(`:${hours},`);
  });

  it('finds them in its list, without commune, neighbourhood or employer elsewhere, and nobody who works elsewhere', async () => {
    const { items } = await bed.read(host, (scope) => listParticipants(scope, new ParticipantSearch()));
    expect(items).toMatchObject([
      { id: person.id, isOwn: false, communeName: null, isQpv: null, employer: null },
    ]);
    for (const filter of [{ informed: 'false' }, { communeCode: place.commune }]) {
      const asked = Object.assign(new ParticipantSearch(), filter);
      expect((await bed.read(host, (scope) => listParticipants(scope, asked))).items).toEqual([]);
    }
    const { items: own } = await bed.read(home, (scope) => listParticipants(scope, new ParticipantSearch()));
    expect(own.find(({ id }) => id === person.id)).toMatchObject({
      isOwn: true,
      employer: 'Canari Concurrent',
    });
  });

  it('writes nothing in their file, which is not there for it', async () => {
    const asksToWrite = (actor: Actor) => bed.read(actor, (scope) => requireOwn(scope, person.id));
    await expect(asksToWrite(host)).rejects.toMatchObject({ code: 'not-found' });
    await expect(asksToWrite(home)).resolves.toBeUndefined();
  });

  it('is the only one to find them by its operation', async () => {
    const found = async (actor: Actor) => {
      const people = Object.assign(new ParticipantSearch(), { operationId });
      const contracts = Object.assign(new EmploymentContractSearch(), { operationId });
      const lists = [
        await bed.read(actor, (scope) => listParticipants(scope, people)),
        await bed.read(actor, (scope) => listEmploymentContracts(scope, contracts)),
      ];
      return lists.map(({ total }) => total);
    };
    expect(await found(host)).toEqual([1, 1]);
    expect(await found(home)).toEqual([0, 0]);
  });

  it('reads no more of a contract it registered itself than its own part', async () => {
    const registeredBy = (house: Actor) =>
      bed.db.query(
        'update employment_contract set registered_by_territory_id = $1 where participant_id = $2 and started_on <> $3',
        [house.territoryId, person.id, '2021-01-01'],
      );
    await registeredBy(host);
    const [contract] = (await fileFor(host)).workContracts;
    await registeredBy(home);
    expect(contract).toMatchObject({ isOwn: true, communeName: null, breachReason: 'OTHER' });
    expect(contract!.assignments).toMatchObject([{ isOwn: true, hours: 4_000 }]);
  });
});

describe('the house of the person', () => {
  it('learns that another house recorded a criterion, and not which', async () => {
    await insert(bed.db, 'eligibility', {
      participant_id: person.id,
      recorded_by_territory_id: there.id,
      criterion_code: 'OTHER',
      opinion: 'Avis de la maison d’accueil',
      assessed_on: '2019-12-01',
    });
    const { eligibilities } = await fileFor(home);
    expect(eligibilities).toMatchObject([{ isOwn: false, criterionCode: null, opinion: null }]);
    expect((await fileFor(host)).eligibilities).toMatchObject([{ isOwn: true, criterionCode: 'OTHER' }]);
  });

  it('is not told the work that somebody who has moved away does for the house of the new home', async () => {
    const moved = await aParticipant(bed.db, { territory: place });
    const third = await aTerritory(bed.db);
    const newHome = { territoryId: third.id, commune: third.commune, isQpv: false };
    const contract = await anEmploymentContract(bed.db, { id: moved.id, home: newHome });
    await anAssignment(
      bed.db,
      contract,
      await aClause(bed.db, await anOperation(bed.db, { territory: third })),
    );
    const seen = await bed.write(home, (scope) => readParticipantFile(scope, moved.id));
    expect(seen).toMatchObject({ isOwn: true, workContracts: [] });
  });

  it('reads the whole file', async () => {
    const seen = await fileFor(home);
    expect(seen).toMatchObject({ isOwn: true, email: 'canari@example.org' });
    expect(seen.months).toEqual([{ month: '2024-03', hours: 9_800 }]);
    const assignments = seen.workContracts.flatMap((contract) => contract.assignments);
    expect(assignments.map(({ hours, isOwn }) => [hours, isOwn]).sort()).toEqual([
      [2_700, true],
      [3_100, true],
      [4_000, false],
    ]);
    expect(seen.workContracts.map((contract) => contract.communeName)).toEqual([
      await communeName(),
      await communeName(),
    ]);
  });
});

describe('a house that only registered a work contract', () => {
  it('does not list, nor find, the person: their home does', async () => {
    const hired = await aParticipant(bed.db, { territory: place, last_name: 'Canarienne' });
    await anEmploymentContract(bed.db, hired, { registered_by_territory_id: there.id });
    const idsFor = async (actor: Actor, search?: string) =>
      (
        await bed.read(actor, (scope) =>
          listParticipants(scope, Object.assign(new ParticipantSearch(), { size: 200, search })),
        )
      ).items.map(({ id }) => id);
    expect(await idsFor(home)).toContain(hired.id);
    expect(await idsFor(host)).not.toContain(hired.id);
    expect(await idsFor(host, 'canarienne')).toEqual([]);
  });
});
