import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract } from '@clausier/tests/builders/people';
import { aCommune, aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import { createEmploymentContract } from '../../employment/create-employment-contract.js';
import type { Actor } from '../../platform/actor.js';
import { correctEligibility } from '../eligibility/correct-eligibility.js';
import { addResidence } from '../residence/add-residence.js';
import { correctResidence, removeResidence } from '../residence/correct-residence.js';
import { changeParticipant, createParticipant } from './create-participant.js';
import { readParticipantFile } from './participant-file.query.js';

let bed: TestBed;
let here: { id: number; commune: string };
let there: { id: number; commune: string };
let house: Actor;
let otherHouse: Actor;
let firmId: number;

beforeAll(async () => {
  bed = await openTestBed();
  here = await aTerritory(bed.db);
  there = await aTerritory(bed.db);
  house = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: here.id }));
  otherHouse = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: there.id }));
  firmId = (await aFirm(bed.db)).id;
});
afterAll(() => bed.close());

const IDENTITY = { firstName: 'Zoé', bornOn: '1990-06-15', sex: 'F', qualification: 'UNKNOWN' } as const;
const REASON = 'Pièce d’identité relue';
let count = 0;

/** Somebody of the house with a home, a criterion and a work contract, whose file is then read. */
async function aHired() {
  const lastName = `Personne${++count}`;
  const { id } = await bed.write(house, (scope) =>
    createParticipant(scope, {
      ...IDENTITY,
      lastName,
      residence: { communeCode: here.commune, isQpv: false, validFrom: '2010-01-01' },
      eligibility: { criterionCode: 'RSA', assessedOn: '2024-01-10' },
    }),
  );
  const hiring = {
    participantId: id,
    firmId,
    engagementMode: 'DIRECT_HIRE',
    contractType: 'CDD',
    startedOn: '2024-02-01',
  } as const;
  const contract = await bed.write(house, (scope) => createEmploymentContract(scope, hiring));
  return { id, lastName, contractId: contract.id, file: await fileOf(id) };
}

const fileOf = (id: number) => bed.write(house, (scope) => readParticipantFile(scope, id));
const frozen = async (contractId: number) =>
  (
    await bed.db.query(
      'select residence_commune_code, residence_territory_id, is_qpv, criterion_code, criterion_group, sex, age_band from employment_contract where id = $1',
      [contractId],
    )
  ).rows[0];
const lastReason = async (table: string, person: number) =>
  (
    await bed.db.query(
      'select reason from audit_entry where table_name = $1 and participant_id = $2 order by id desc limit 1',
      [table, person],
    )
  ).rows[0].reason;

async function withHours(contractId: number): Promise<void> {
  const { rows } = await bed.db.query('select * from employment_contract where id = $1', [contractId]);
  const operation = await anOperation(bed.db, { territory: here });
  const assignment = await anAssignment(bed.db, rows[0], await aClause(bed.db, operation), {
    started_on: '2024-02-01',
  });
  await anEntry(bed.db, assignment.id, { month: '2024-03', hours: 1000, recorded_by_user_id: house.userId });
}

describe('The identity of a person', () => {
  it('is corrected for a reason, which the journal keeps; a telephone number needs none', async () => {
    const { id, lastName } = await aHired();
    const change = (more: object, version: number) =>
      bed.write(house, (scope) => changeParticipant(scope, id, { ...IDENTITY, lastName, ...more, version }));
    await expect(change({ bornOn: '1960-06-15' }, 1)).rejects.toMatchObject({
      code: 'correction-reason-missing',
      field: 'reason',
    });
    expect(await change({ phone: '06 12 34 56 78' }, 1)).toMatchObject({ version: 2 });
    expect(await change({ bornOn: '1960-06-15', reason: REASON }, 2)).toMatchObject({
      version: 3,
      refrozenContracts: 1,
    });
    expect(await lastReason('participant', id)).toBe(REASON);
  });

  it('corrects the age band of work contracts without hours, and leaves those that hours were counted by', async () => {
    const { id, lastName, contractId } = await aHired();
    const free = await anEmploymentContract(
      bed.db,
      { id, home: { territoryId: here.id, commune: here.commune, isQpv: false } },
      { started_on: '2024-05-01', criterion_code: 'RSA' },
    );
    await withHours(contractId);
    const bornOn = '1960-06-15';
    const corrected = await bed.write(house, (scope) =>
      changeParticipant(scope, id, { ...IDENTITY, lastName, bornOn, version: 1, reason: REASON }),
    );
    expect(corrected).toMatchObject({ refrozenContracts: 1, keptContracts: 1 });
    expect(await frozen(contractId)).toMatchObject({ age_band: '26_TO_49' });
    expect(await frozen(free.id)).toMatchObject({ age_band: '50_AND_OVER' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('leaves the work contracts that another house registered, although nobody has worked yet', async () => {
    const { id, lastName, contractId } = await aHired();
    const elsewhere = await anEmploymentContract(
      bed.db,
      { id, home: { territoryId: here.id, commune: here.commune, isQpv: false } },
      { started_on: '2024-05-01', registered_by_territory_id: there.id },
    );
    const bornOn = '1960-06-15';
    const corrected = await bed.write(house, (scope) =>
      changeParticipant(scope, id, { ...IDENTITY, lastName, bornOn, version: 1, reason: REASON }),
    );
    expect(corrected).toMatchObject({ refrozenContracts: 1, keptContracts: 1 });
    expect(await frozen(contractId)).toMatchObject({ age_band: '50_AND_OVER' });
    expect(await frozen(elsewhere.id)).toMatchObject({ age_band: '26_TO_49' });
  });
});

describe('A home wrongly entered', () => {
  it('is corrected for a reason, with the work contracts that had kept it', async () => {
    const { id, contractId, file } = await aHired();
    const communeCode = await aCommune(bed.db, { territoryId: there.id });
    const correct = (actor: Actor) =>
      bed.write(actor, (scope) =>
        correctResidence(scope, id, file.residences[0]!.id, {
          communeCode,
          isQpv: true,
          validFrom: '2010-01-01',
          reason: REASON,
        }),
      );
    await expect(correct(otherHouse)).rejects.toMatchObject({ code: 'not-found' });
    expect(await correct(house)).toEqual({ refrozenContracts: 1, keptContracts: 0 });
    expect(await frozen(contractId)).toMatchObject({
      residence_commune_code: communeCode,
      residence_territory_id: there.id,
      is_qpv: true,
    });
    expect(await lastReason('participant_residence', id)).toBe(REASON);
  });

  it('moves the end of the home before, whichever way the day of the move is corrected', async () => {
    const { id } = await aHired();
    const communeCode = here.commune;
    await bed.write(house, (scope) =>
      addResidence(scope, id, { communeCode, isQpv: true, validFrom: '2024-04-01' }),
    );
    const [moved] = (await fileOf(id)).residences;
    for (const [validFrom, validTo] of [
      ['2024-03-10', '2024-03-09'],
      ['2024-05-20', '2024-05-19'],
    ] as const) {
      await bed.write(house, (scope) =>
        correctResidence(scope, id, moved!.id, { communeCode, isQpv: true, validFrom, reason: REASON }),
      );
      expect((await fileOf(id)).residences).toMatchObject([
        { validFrom, validTo: null },
        { validFrom: '2010-01-01', validTo },
      ]);
    }
  });

  it('is taken out when the person never lived there: the one before goes on, and the only one stays', async () => {
    const { id, file } = await aHired();
    const communeCode = here.commune;
    await bed.write(house, (scope) =>
      addResidence(scope, id, { communeCode, isQpv: true, validFrom: '2024-04-01' }),
    );
    const [moved] = (await fileOf(id)).residences;
    const remove = (residenceId: number) =>
      bed.write(house, (scope) => removeResidence(scope, id, residenceId, { reason: REASON }));
    await remove(moved!.id);
    expect((await fileOf(id)).residences).toMatchObject([{ id: file.residences[0]!.id, validTo: null }]);
    await expect(remove(file.residences[0]!.id)).rejects.toMatchObject({ code: 'residence-missing' });
  });
});

describe('A criterion wrongly entered', () => {
  it('is corrected by the house that recorded it, with the work contracts that had kept it', async () => {
    const { id, contractId, file } = await aHired();
    const eligibilityId = file.eligibilities[0]!.id;
    const correct = (actor: Actor, criterionCode: 'ASS' | 'OTHER') =>
      bed.write(actor, (scope) =>
        correctEligibility(scope, id, eligibilityId, {
          criterionCode,
          assessedOn: '2024-01-12',
          reason: REASON,
        }),
      );
    await expect(correct(otherHouse, 'ASS')).rejects.toMatchObject({ code: 'not-found' });
    await expect(correct(house, 'OTHER')).rejects.toMatchObject({ code: 'opinion-missing' });
    expect(await correct(house, 'ASS')).toEqual({ refrozenContracts: 1, keptContracts: 0 });
    expect(await frozen(contractId)).toMatchObject({ criterion_code: 'ASS' });
    expect(await lastReason('eligibility', id)).toBe(REASON);
  });

  it('stays dated before the work contracts that need it', async () => {
    const { id, file } = await aHired();
    const later = { criterionCode: 'RSA', assessedOn: '2024-03-01', reason: REASON } as const;
    await expect(
      bed.write(house, (scope) => correctEligibility(scope, id, file.eligibilities[0]!.id, later)),
    ).rejects.toMatchObject({ code: 'eligibility-missing' });
  });
});
