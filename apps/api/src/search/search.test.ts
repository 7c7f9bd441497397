import {
  aClause,
  anOperation,
  type ClauseFixture,
  type OperationFixture,
} from '@clausier/tests/builders/contracts';
import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import type { SearchAnswer } from './found.js';
import { recall, searchEverywhere } from './search-everywhere.query.js';

let bed: TestBed;
let house: Actor;
let host: Actor;
let stranger: Actor;
let metropolis: Actor;
let authority: Actor;
let firm: Actor;
let place: { id: number; commune: string };
let operation: OperationFixture;
let personId: number;
let hostClause: ClauseFixture;
let houseClause: ClauseFixture;

/** Eloïse N'Diaye lives with the house and works on an operation of the host; Loïc Lefebvre lives and works with the house. */
beforeAll(async () => {
  bed = await openTestBed();
  place = await aTerritory(bed.db);
  const [there, far] = [await aTerritory(bed.db), await aTerritory(bed.db)];
  const facilitator = async (id: number) =>
    actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: id }));
  [house, host, stranger] = [
    await facilitator(place.id),
    await facilitator(there.id),
    await facilitator(far.id),
  ];
  metropolis = actorOf(await aUser(bed.db, { role: 'METROPOLIS' }));
  const buyer = await anAuthority(bed.db, { name: 'Ville de Bondues' });
  authority = actorOf(await aUser(bed.db, { role: 'AUTHORITY', authority_id: buyer.id }));
  operation = await anOperation(bed.db, {
    territory: place,
    authority_id: buyer.id,
    name: 'Rénovation de l’école Pasteur',
    reference: '21_BAM_048',
  });
  const hosting = await anOperation(bed.db, { territory: there, name: 'Piscine des Weppes' });
  const employer = await aFirm(bed.db, { name: 'Bâtisseurs du Ferrain', siret: '41234567800011' });
  firm = actorOf(await aUser(bed.db, { role: 'FIRM', firm_id: employer.id }));
  const eloise = await aParticipant(bed.db, { territory: place, last_name: 'N’DIAYE', first_name: 'Eloïse' });
  personId = eloise.id;
  const contract = await anEmploymentContract(bed.db, eloise, { firm_id: employer.id });
  hostClause = await aClause(bed.db, hosting);
  await anAssignment(bed.db, contract, hostClause);
  houseClause = await aClause(bed.db, operation);
  await aParticipant(bed.db, { territory: place, last_name: 'Lefebvre', first_name: 'Loïc' });
}, 60_000);
afterAll(() => bed.close());

const search = (actor: Actor, text: string) => bed.read(actor, (scope) => searchEverywhere(scope, text));
const names = ({ operations, persons, firms, authorities }: SearchAnswer) => [
  ...operations.map(({ name }) => name),
  ...persons.map(({ lastName }) => lastName),
  ...firms.map(({ name }) => name),
  ...authorities.map(({ name }) => name),
];

describe('a search', () => {
  it.each([
    ['eloise ndiaye', ['N’DIAYE']],
    ['n’diaye', ['N’DIAYE']],
    ['ÉLOÏSE DIAYE', ['N’DIAYE']],
    ['dia elo', ['N’DIAYE']],
    ['lefevbre', ['Lefebvre']],
    ['Loic Lefevre', ['Lefebvre']],
    ['ecole pasteur', ['Rénovation de l’école Pasteur']],
    ['pastuer', ['Rénovation de l’école Pasteur']],
    ['bam 048', ['Rénovation de l’école Pasteur']],
    ['412 345 678', ['Bâtisseurs du Ferrain']],
    ['batiseurs', ['Bâtisseurs du Ferrain']],
    ['bondues ville', ['Ville de Bondues']],
    ['zzzz', []],
    ['e', []],
  ])('for "%s" finds %p', async (text, found) => {
    expect(names(await search(house, text))).toEqual(found);
  });

  it('tells under each name what matters', async () => {
    expect((await search(house, 'eloise')).persons).toMatchObject([
      { id: personId, isOwn: true, bornOn: '1990-06-15', employer: 'Bâtisseurs du Ferrain' },
    ]);
    expect((await search(house, 'pasteur')).operations).toMatchObject([
      { id: operation.id, isOwn: true, reference: '21_BAM_048', authorityName: 'Ville de Bondues' },
    ]);
  });

  it('finds a public contract by its number, with its operation', async () => {
    const { rows } = await bed.db.query('select number from public_contract where operation_id = $1', [
      operation.id,
    ]);
    expect((await search(house, rows[0].number)).publicContracts).toMatchObject([
      { operationId: operation.id },
    ]);
  });

  it('says that it is only near what was typed, and says nothing of the kind when it is exactly it', async () => {
    expect(await search(house, 'lefevbre')).toMatchObject({ isNear: true });
    expect(await search(house, 'lefebvre')).toMatchObject({ isNear: false });
  });

  it('finds for a host who works there, without the home, and nobody of a house it has nothing to do with', async () => {
    expect((await search(host, 'eloise')).persons).toMatchObject([
      { id: personId, isOwn: false, communeName: null },
    ]);
    expect((await search(host, 'lefebvre')).persons).toEqual([]);
    expect((await search(stranger, 'eloise')).persons).toEqual([]);
    expect((await search(stranger, 'pasteur')).operations).toEqual([]);
  });

  it('tells a host the employer of the work done there, and not another one', async () => {
    const names = { last_name: 'Vandewalle', first_name: 'Maëlle' };
    const maelle = await aParticipant(bed.db, { territory: place, ...names });
    const hiredBy = async (name: string, clause: ClauseFixture, started_on: string) => {
      const firm_id = (await aFirm(bed.db, { name })).id;
      await anAssignment(bed.db, await anEmploymentContract(bed.db, maelle, { firm_id, started_on }), clause);
    };
    await hiredBy('Nageurs', hostClause, '2020-02-01');
    await hiredBy('Ardoisiers', houseClause, '2021-02-01');
    const employerFor = async (actor: Actor) => (await search(actor, 'vandewalle')).persons[0]!.employer;
    expect([await employerFor(host), await employerFor(house)]).toEqual(['Nageurs', 'Ardoisiers']);
  });

  it('finds operations for the metropolis and for their buyer, people for neither', async () => {
    expect((await search(metropolis, 'pasteur')).operations).toMatchObject([{ isOwn: false }]);
    expect(names(await search(metropolis, 'pasteur'))).toEqual(['Rénovation de l’école Pasteur']);
    expect(names(await search(authority, 'pasteur'))).toEqual(['Rénovation de l’école Pasteur']);
    expect(names(await search(authority, 'piscine'))).toEqual([]);
    for (const actor of [metropolis, authority]) expect((await search(actor, 'eloise')).persons).toEqual([]);
  });

  it('finds nothing for a firm, whatever it asks', async () => {
    for (const text of ['eloise', 'pasteur', 'batisseurs'])
      expect(names(await search(firm, text))).toEqual([]);
  });
});

describe('what was opened before', () => {
  it('of several words that are all of one person is that person, and no operation that looks like it', async () => {
    await aParticipant(bed.db, { territory: place, last_name: 'Chantier', first_name: 'Lison' });
    await anOperation(bed.db, { territory: place, name: 'Grand chantiet Lison' });
    expect(await search(house, 'chantier lison')).toMatchObject({ operations: [], isNear: false });
    expect((await search(house, 'chantier')).operations).toMatchObject([{ name: 'Grand chantiet Lison' }]);
  });

  it('is told again by its ids, as far as it is still the actor’s to see', async () => {
    const opened = [
      { kind: 'PERSON', id: personId },
      { kind: 'OPERATION', id: operation.id },
      { kind: 'FIRM', id: firm.firmId! },
    ] as const;
    const { rows } = await bed.db.query('select id from public_contract where operation_id = $1', [
      operation.id,
    ]);
    const contract = [{ kind: 'PUBLIC_CONTRACT', id: rows[0].id }] as const;
    const contractsFor = async (actor: Actor) =>
      (await bed.read(actor, (scope) => recall(scope, contract))).publicContracts.length;
    expect([await contractsFor(house), await contractsFor(authority)]).toEqual([1, 1]);
    expect([await contractsFor(host), await contractsFor(firm)]).toEqual([0, 0]);
    const recalled = async (actor: Actor) => names(await bed.read(actor, (scope) => recall(scope, opened)));
    expect(await recalled(house)).toEqual([
      'Rénovation de l’école Pasteur',
      'N’DIAYE',
      'Bâtisseurs du Ferrain',
    ]);
    expect(await recalled(host)).toEqual(['N’DIAYE', 'Bâtisseurs du Ferrain']);
    expect(await recalled(stranger)).toEqual(['Bâtisseurs du Ferrain']);
    expect(await recalled(authority)).toEqual(['Rénovation de l’école Pasteur']);
    expect(await recalled(firm)).toEqual([]);
  });
});

describe('who a house may name, as it is kept', () => {
  afterEach(async () => expect(await bed.brokenInvariants()).toEqual([]));

  it('follows a person who moves: no house keeps a resident who has left, nor misses one who came', async () => {
    const mover = await aParticipant(bed.db, { territory: place, last_name: 'Voyageuse' });
    const { rows } = await bed.db.query<{ id: number; commune: string }>(
      `select territory_id as id, commune_code as commune from commune_territory where territory_id = $1`,
      [stranger.territoryId],
    );
    await bed.db.query(`update participant_residence set valid_to = '2024-06-10' where participant_id = $1`, [
      mover.id,
    ]);
    await bed.db.query(
      `insert into participant_residence (participant_id, commune_code, is_qpv, valid_from) values ($1, $2, false, '2024-06-11')`,
      [mover.id, rows[0]!.commune],
    );
    expect((await search(stranger, 'voyageuse')).persons).toMatchObject([{ id: mover.id, isOwn: true }]);
  });

  it('follows a commune that goes from a house to another', async () => {
    const [from, to] = [await aTerritory(bed.db), await aTerritory(bed.db)];
    const other = await aTerritory(bed.db);
    await aParticipant(bed.db, {
      territory: { id: other.id, commune: from.commune },
      last_name: 'Frontaliere',
    });
    const facilitator = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: to.id }));
    expect((await search(facilitator, 'frontaliere')).persons).toEqual([]);
    await bed.db.query('update commune_territory set territory_id = $1 where commune_code = $2', [
      to.id,
      from.commune,
    ]);
    expect((await search(facilitator, 'frontaliere')).persons).toHaveLength(1);
  });

  it('follows a name of which a part was the first name', async () => {
    const person = await aParticipant(bed.db, {
      territory: place,
      last_name: 'Ben',
      first_name: 'Salah Amina',
    });
    await bed.db.query(`update participant set last_name = 'Ben Salah', first_name = 'Amina' where id = $1`, [
      person.id,
    ]);
    const { rows } = await bed.db.query('select words from person_house where participant_id = $1', [
      person.id,
    ]);
    expect(rows).toContainEqual({ words: ' ben salah  amina' });
  });

  it('counts both of two changes made at once', async () => {
    const [one, two] = [await aTerritory(bed.db), await aTerritory(bed.db)];
    const worker = await aParticipant(bed.db, { territory: place });
    const clauses = [
      await aClause(bed.db, await anOperation(bed.db, { territory: one })),
      await aClause(bed.db, await anOperation(bed.db, { territory: two })),
    ];
    const contract = await anEmploymentContract(bed.db, worker);
    await Promise.all(
      clauses.map((clause) => anAssignment(bed.db, contract, clause, { share_per_ten_thousand: 5_000 })),
    );
    const { rows } = await bed.db.query(
      `select territory_id as id from person_house where participant_id = $1 and tie = 'AT_WORK' order by 1`,
      [worker.id],
    );
    expect(rows).toEqual([{ id: one.id }, { id: two.id }]);
  });

  it('is told astray when a row is missing', async () => {
    const { rows } = await bed.db.query('delete from person_house where participant_id = $1 returning *', [
      personId,
    ]);
    expect(await bed.brokenInvariants()).toMatchObject([{ invariant: 'I11' }]);
    await bed.db.query('call recount_person_houses($1)', [[personId]]);
    expect(rows).toHaveLength(2);
  });
});
