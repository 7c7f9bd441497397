import type { Month } from '@clausier/domain/calendar/month';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aCommune, aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { postHours } from '../ledger/post-hours.js';
import type { Actor } from '../platform/actor.js';
import { ListQuery } from '../platform/paging.js';
import { addEligibility } from './eligibility/add-eligibility.js';
import { addProof } from './eligibility/add-proof.js';
import { changeParticipant, createParticipant } from './file/create-participant.js';
import type { NewParticipant } from './file/new-participant.js';
import { readParticipantFile } from './file/participant-file.query.js';
import { findPerson } from './find-person.query.js';
import { listParticipants, type ParticipantSearch } from './participant-list.query.js';
import { addResidence } from './residence/add-residence.js';

let bed: TestBed;
let lys: { id: number; commune: string };
let mno: { id: number; commune: string };
let ofLys: Actor;
let ofMno: Actor;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aTerritory(bed.db);
  mno = await aTerritory(bed.db);
  ofLys = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: lys.id }));
  ofMno = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: mno.id }));
});
afterAll(() => bed.close());

const aPerson = (more: Partial<NewParticipant> = {}): NewParticipant => ({
  lastName: 'Cailleau',
  firstName: 'Inès',
  bornOn: '1999-04-02',
  sex: 'F',
  qualification: 'UNKNOWN',
  email: 'ines@example.org',
  residence: { communeCode: lys.commune, isQpv: true, validFrom: '2020-01-01' },
  eligibility: { criterionCode: 'RSA', assessedOn: '2024-05-01' },
  ...more,
});

const create = (actor: Actor, input: NewParticipant) =>
  bed.write(actor, (scope) => createParticipant(scope, input));
const file = (actor: Actor, id: number) => bed.write(actor, (scope) => readParticipantFile(scope, id));
const list = (actor: Actor, query: Partial<ParticipantSearch> = {}) =>
  bed.read(actor, (scope) => listParticipants(scope, Object.assign(new ListQuery(), { size: 200 }, query)));
const sees = async (actor: Actor, id: number) => (await list(actor)).items.some((item) => item.id === id);

/** Somebody of Lys who works on an operation of MNO since 2020. */
async function aMutualisedWorker() {
  const person = await aParticipant(bed.db, { territory: lys, email: 'a@example.org' });
  const clause = await aClause(bed.db, await anOperation(bed.db, { territory: mno }));
  const contract = await anEmploymentContract(bed.db, person);
  return { id: person.id, assignmentId: (await anAssignment(bed.db, contract, clause)).id };
}

describe('a person', () => {
  it('is registered with a home and a criterion', async () => {
    const { id } = await create(ofLys, aPerson());
    const read = await file(ofLys, id);
    expect(read).toMatchObject({ lastName: 'Cailleau', isOwn: true, clock: null });
    expect(read.residences).toMatchObject([{ communeCode: lys.commune, isQpv: true, validTo: null }]);
    expect(read.eligibilities).toMatchObject([{ criterionCode: 'RSA', isOwn: true }]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is registered once by a house, whatever the accents', async () => {
    await create(ofLys, aPerson({ lastName: 'Hélin', firstName: 'Zoé' }));
    const again = create(ofLys, aPerson({ lastName: 'HELIN', firstName: 'zoe' }));
    await expect(again).rejects.toMatchObject({ code: 'participant-taken' });
  });

  it.each([
    ['lastName', { lastName: 'Durand 2 90 06 59 512 123 45' }],
    [
      'opinion',
      {
        eligibility: {
          criterionCode: 'OTHER' as const,
          assessedOn: '2024-05-01',
          opinion: 'vu 1 85 05 78 006 084 91',
        },
      },
    ],
  ])('never carries a social security number (%s)', async (field, more) => {
    await expect(create(ofLys, aPerson(more))).rejects.toMatchObject({ code: 'nir-refused', field });
  });

  it('with another criterion needs the facilitator’s opinion', async () => {
    const other = aPerson({
      lastName: 'Sans Avis',
      eligibility: { criterionCode: 'OTHER', assessedOn: '2024-05-01' },
    });
    await expect(create(ofLys, other)).rejects.toMatchObject({ code: 'opinion-missing' });
  });

  it('is corrected only on the version that was read', async () => {
    const { id } = await create(ofLys, aPerson({ lastName: 'Versions' }));
    const { residence: _, eligibility: __, ...identity } = aPerson({ lastName: 'Version' });
    const change = () =>
      bed.write(ofLys, (scope) =>
        changeParticipant(scope, id, { ...identity, version: 1, reason: 'Faute de frappe' }),
      );
    expect(await change()).toMatchObject({ id, version: 2 });
    await expect(change()).rejects.toMatchObject({ code: 'version-stale', params: { currentVersion: 2 } });
  });

  it('moves: the home before ends the day before, and two homes never overlap', async () => {
    const { id } = await create(ofLys, aPerson({ lastName: 'Moving' }));
    const move = {
      communeCode: await aCommune(bed.db, { territoryId: mno.id }),
      isQpv: false,
      validFrom: '2024-03-10',
    };
    await bed.write(ofLys, (scope) => addResidence(scope, id, move));
    expect((await file(ofLys, id)).residences.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2024-03-10', null],
      ['2020-01-01', '2024-03-09'],
    ]);
    const before = bed.write(ofLys, (scope) => addResidence(scope, id, { ...move, validFrom: '2024-03-01' }));
    await expect(before).rejects.toMatchObject({ code: 'period-overlaps', field: 'validFrom' });
    expect(await sees(ofMno, id)).toBe(true);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});

describe('a proof', () => {
  const aProof = (issuedOn: string, documentCode = 'RSA_ATTESTATION' as const) => ({
    documentCode,
    issuedOn,
  });
  const prove = async (person: number, proof: Parameters<typeof addProof>[3]) => {
    const [eligibility] = (await file(ofLys, person)).eligibilities;
    return bed.write(ofLys, (scope) => addProof(scope, person, eligibility!.id, proof));
  };

  it('of under three months is good', async () => {
    const { id } = await create(ofLys, aPerson({ lastName: 'Fraîche' }));
    expect((await prove(id, aProof('2024-04-16'))).findings).toEqual([]);
  });

  it('that is too old is recorded with a warning', async () => {
    const { id } = await create(ofLys, aPerson({ lastName: 'Ancienne' }));
    const { findings } = await prove(id, aProof('2024-03-15'));
    expect(findings).toMatchObject([{ code: 'proof-too-old', params: { months: 3 } }]);
    expect((await file(ofLys, id)).eligibilities[0]?.proofs).toHaveLength(1);
  });

  it('of a kind the text does not accept for the criterion is refused', async () => {
    const { id } = await create(ofLys, aPerson({ lastName: 'Autre pièce' }));
    const wrong = prove(id, { documentCode: 'RQTH_DECISION', issuedOn: '2024-06-01' });
    await expect(wrong).rejects.toMatchObject({ code: 'document-not-accepted' });
  });

  it('cannot be dated after it was seen', async () => {
    const { id } = await create(ofLys, aPerson({ lastName: 'Demain' }));
    await expect(prove(id, aProof('2024-06-16'))).rejects.toMatchObject({ code: 'proof-dates-out-of-order' });
  });
});

describe('two houses', () => {
  it('do not see each other’s people', async () => {
    const { id } = await create(ofLys, aPerson({ lastName: 'Chez Lys' }));
    expect(await sees(ofLys, id)).toBe(true);
    expect(await sees(ofMno, id)).toBe(false);
    await expect(file(ofMno, id)).rejects.toMatchObject({ code: 'not-found' });
    const identity = { ...aPerson(), version: 1 };
    await expect(bed.write(ofMno, (scope) => changeParticipant(scope, id, identity))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('of somebody working on its operation, the host sees who it is and that work, no contact, home or criterion', async () => {
    const { id, assignmentId } = await aMutualisedWorker();
    await bed.write(ofLys, (scope) =>
      addEligibility(scope, id, {
        criterionCode: 'RQTH',
        assessedOn: '2024-01-05',
        proofs: [{ documentCode: 'RQTH_DECISION', issuedOn: '2023-01-05', validUntil: '2028-01-05' }],
      }),
    );
    const elsewhere = await anAssignment(
      bed.db,
      await anEmploymentContract(bed.db, {
        id,
        home: { territoryId: lys.id, commune: lys.commune, isQpv: false },
      }),
      await aClause(bed.db, await anOperation(bed.db, { territory: lys })),
    );
    const cell = { month: '2024-03' as Month, hourKind: 'WORKED' as const, seenRevision: 0 };
    await bed.write(ofMno, (scope) => postHours(scope, [{ assignmentId, ...cell, hours: 5_000 }]));
    await bed.write(ofLys, (scope) =>
      postHours(scope, [{ assignmentId: elsewhere.id, ...cell, hours: 3_000 }]),
    );

    const seen = await file(ofMno, id);
    expect(seen).toMatchObject({
      isOwn: false,
      email: null,
      phone: null,
      qualification: null,
      residences: [],
    });
    expect(seen.eligibilities).toEqual([]);
    expect(seen.workContracts).toHaveLength(1);
    expect(seen.clock?.eligibleUntil).toBe('2029-12-31');
    expect(seen.months).toEqual([{ month: '2024-03', hours: 5_000 }]);
    expect(JSON.stringify(seen)).not.toContain('RQTH');

    const own = await file(ofLys, id);
    expect(own.workContracts).toHaveLength(2);
    expect(own.months).toEqual([{ month: '2024-03', hours: 8_000 }]);
    expect((await list(ofMno)).items.find((item) => item.id === id)).toMatchObject({
      criterionGroup: null,
      communeName: null,
      isQpv: null,
      isElsewhere: true,
      isOwn: false,
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('find somebody of the other only by the whole name and the birth date', async () => {
    const { id } = await create(
      ofLys,
      aPerson({ lastName: 'Vandamme', firstName: 'Léo', bornOn: '2001-02-03' }),
    );
    const find = (known: { lastName: string; firstName: string; bornOn: string }) =>
      bed.write(ofMno, (scope) => findPerson(scope, known));
    const known = { lastName: 'VANDAMME', firstName: 'Leo', bornOn: '2001-02-03' };
    expect((await find(known)).items).toMatchObject([{ id }]);
    expect((await find({ ...known, lastName: 'Vand' })).items).toEqual([]);
    expect((await find({ ...known, bornOn: '2001-02-04' })).items).toEqual([]);
  });
});

describe('the register of readings', () => {
  it('keeps who opened whose file, and the application cannot read it', async () => {
    const { id } = await create(ofLys, aPerson({ lastName: 'Lue' }));
    await file(ofLys, id);
    const { rows } = await bed.db.query(`select user_id from file_reading where participant_id = $1`, [id]);
    expect(rows).toEqual([{ user_id: ofLys.userId }]);
  });
});

describe('the list', () => {
  it('searches without regard to accents, and filters by criterion group and by work', async () => {
    const { id } = await create(ofLys, aPerson({ lastName: 'Żółć-Lefèvre', firstName: 'Anaïs' }));
    expect((await list(ofLys, { search: 'anais lefevre' })).items.map((item) => item.id)).toEqual([id]);
    expect((await list(ofLys, { search: 'lefevre anais' })).items.map((item) => item.id)).toEqual([id]);
    expect((await list(ofLys, { search: 'lefevre', criterionGroup: 'MINIMUM_INCOME' })).total).toBe(1);
    expect((await list(ofLys, { search: 'lefevre', criterionGroup: 'YOUTH' })).total).toBe(0);
    expect((await list(ofLys, { search: 'lefevre', working: 'true' })).total).toBe(0);
  });

  it('is in the order of last names, then of first names, and no page repeats another', async () => {
    const place = await aTerritory(bed.db);
    const facilitator = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: place.id }));
    for (const [last_name, first_name] of [
      ['Du Pont', 'Anne'],
      ['Élan', 'Zoé'],
      ['Du', 'Zoé'],
      ['Elan', 'Anaïs'],
      ['Dupont', 'Anne'],
    ] as const)
      await aParticipant(bed.db, { territory: place, last_name, first_name });
    const pages = await Promise.all([1, 2, 3].map((page) => list(facilitator, { page, size: 2 })));
    expect(pages.flatMap(({ items }) => items.map((one) => `${one.lastName} ${one.firstName}`))).toEqual([
      'Du Zoé',
      'Du Pont Anne',
      'Dupont Anne',
      'Elan Anaïs',
      'Élan Zoé',
    ]);
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5]);
  });

  it.each(['bornOn', '-communeName', 'employer', '-eligibleUntil'])(
    'holds everybody once by %s',
    async (sort) => {
      const place = await aTerritory(bed.db);
      const facilitator = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: place.id }));
      const people = [
        await aParticipant(bed.db, { territory: place }),
        await aParticipant(bed.db, { territory: place }),
        await aParticipant(bed.db, { territory: place }),
      ];
      await anEmploymentContract(bed.db, people[1]!);
      const pages = await Promise.all([1, 2].map((page) => list(facilitator, { page, size: 2, sort })));
      const told = pages.flatMap(({ items }) => items.map(({ id }) => id));
      expect(told.toSorted((a, b) => a - b)).toEqual(people.map(({ id }) => id).toSorted((a, b) => a - b));
    },
  );
});
