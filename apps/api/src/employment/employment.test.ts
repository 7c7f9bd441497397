import type { Month } from '@clausier/domain/shared/month';
import { aClause, aLot, anOperation, aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { postHours } from '../ledger/post-hours.js';
import { addResidence } from '../participants/add-residence.js';
import type { Actor } from '../platform/actor.js';
import { changeEmploymentContract } from './change-employment-contract.js';
import { createEmploymentContract } from './create-employment-contract.js';
import type { NewAssignment } from './new-assignment.js';
import type { NewEmploymentContract } from './new-employment-contract.js';
import {
  changeAssignment,
  createAssignment,
  createDerogation,
  removeAssignment,
} from './write-assignment.js';

let bed: TestBed;
let lys: { id: number; commune: string };
let mno: { id: number; commune: string };
let ofLys: Actor;
let ofMno: Actor;
let firmId: number;
let clause: ClauseFixture;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aTerritory(bed.db);
  mno = await aTerritory(bed.db);
  ofLys = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: lys.id }));
  ofMno = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: mno.id }));
  firmId = (await aFirm(bed.db)).id;
  clause = await aClause(bed.db, await anOperation(bed.db, { territory: lys }));
});
afterAll(() => bed.close());

async function anEligiblePerson(assessedOn = '2020-01-01', more: Record<string, unknown> = {}) {
  const person = await aParticipant(bed.db, { territory: lys, isQpv: true, ...more });
  await insert(bed.db, 'eligibility', {
    participant_id: person.id,
    recorded_by_territory_id: lys.id,
    criterion_code: 'DELD',
    assessed_on: assessedOn,
  });
  return person;
}

const hire = (actor: Actor, participantId: number, more: Partial<NewEmploymentContract> = {}) =>
  bed.write(actor, (scope) =>
    createEmploymentContract(scope, {
      participantId,
      firmId,
      engagementMode: 'DIRECT_HIRE',
      contractType: 'CDD',
      startedOn: '2024-01-08',
      ...more,
    }),
  );

const assign = (actor: Actor, employmentContractId: number, more: Partial<NewAssignment> = {}) =>
  bed.write(actor, (scope) =>
    createAssignment(scope, {
      employmentContractId,
      clauseId: clause.id,
      sharePerTenThousand: 10_000,
      startedOn: '2024-01-08',
      ...more,
    }),
  );

const contract = async (id: number) =>
  (await bed.db.query(`select * from employment_contract where id = $1`, [id])).rows[0];

describe('a work contract', () => {
  it('freezes the file as it was on its first day', async () => {
    const person = await anEligiblePerson('2020-01-01', { born_on: '1999-01-08' });
    const { id } = await hire(ofLys, person.id);
    await bed.write(ofLys, (scope) =>
      addResidence(scope, person.id, { communeCode: mno.commune, isQpv: false, validFrom: '2024-02-01' }),
    );
    expect(await contract(id)).toMatchObject({
      residence_commune_code: lys.commune,
      residence_territory_id: lys.id,
      is_qpv: true,
      criterion_code: 'DELD',
      criterion_group: 'LONG_TERM_UNEMPLOYED',
      age_band: 'UNDER_26',
      eligible_until: '2026-01-07',
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is refused without a home on its first day', async () => {
    const person = await anEligiblePerson();
    await expect(hire(ofLys, person.id, { startedOn: '2009-12-31' })).rejects.toMatchObject({
      code: 'residence-missing',
    });
  });

  it('is refused when no criterion was established by then', async () => {
    const person = await anEligiblePerson('2024-01-09');
    await expect(hire(ofLys, person.id)).rejects.toMatchObject({ code: 'eligibility-missing' });
  });

  it('that is the second one keeps the 24 months of the first', async () => {
    const person = await anEligiblePerson();
    await hire(ofLys, person.id, { startedOn: '2023-02-01', endedOn: '2023-08-31' });
    const { id } = await hire(ofLys, person.id);
    expect(await contract(id)).toMatchObject({ eligible_until: '2025-01-31' });
  });

  it('registered late but earlier brings the end of the 24 months forward for all', async () => {
    const person = await anEligiblePerson();
    const { id } = await hire(ofLys, person.id);
    await hire(ofLys, person.id, { startedOn: '2023-02-01', endedOn: '2023-08-31' });
    expect(await contract(id)).toMatchObject({ eligible_until: '2025-01-31' });
  });

  it('registered late is refused when validated hours would fall out of the 24 months', async () => {
    const person = await anEligiblePerson();
    const { id } = await hire(ofLys, person.id);
    const assignment = await assign(ofLys, id);
    const cell = { assignmentId: assignment.id, month: '2024-03' as Month, hourKind: 'WORKED' as const };
    await bed.write(ofLys, (scope) => postHours(scope, [{ ...cell, hours: 1_000, seenRevision: 0 }]));
    const early = hire(ofLys, person.id, { startedOn: '2022-01-01', endedOn: '2022-02-01' });
    await expect(early).rejects.toMatchObject({ code: 'window-leaves-hours-out' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('registered by a house that knows the person is refused for hours of another house all the same', async () => {
    const person = await anEligiblePerson();
    const { id } = await hire(ofLys, person.id);
    const assignment = await assign(ofLys, id);
    const cell = { assignmentId: assignment.id, month: '2024-03' as Month, hourKind: 'WORKED' as const };
    await bed.write(ofLys, (scope) => postHours(scope, [{ ...cell, hours: 1_000, seenRevision: 0 }]));
    const early = hire(ofMno, person.id, {
      startedOn: '2022-01-01',
      endedOn: '2022-02-01',
      knownAs: { lastName: person.last_name, firstName: person.first_name, bornOn: '1990-06-15' },
    });
    await expect(early).rejects.toMatchObject({ code: 'window-leaves-hours-out' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('that is changed in nothing keeps its version', async () => {
    const person = await anEligiblePerson();
    const { id } = await hire(ofLys, person.id);
    const change = (version: number) =>
      bed.write(ofLys, (scope) => changeEmploymentContract(scope, id, { version }));
    expect(await change(1)).toEqual({ id, version: 1 });
    await expect(change(2)).rejects.toMatchObject({ code: 'version-stale' });
  });

  it('is registered once for a firm and a day', async () => {
    const person = await anEligiblePerson();
    await hire(ofLys, person.id);
    await expect(hire(ofLys, person.id)).rejects.toMatchObject({ code: 'employment-contract-taken' });
  });

  it('cannot end before it starts', async () => {
    const person = await anEligiblePerson();
    await expect(hire(ofLys, person.id, { endedOn: '2024-01-07' })).rejects.toMatchObject({
      code: 'employment-contract-ends-before-it-starts',
      field: 'endedOn',
    });
  });

  it('broken with a reason ends that day, and its assignments with it', async () => {
    const person = await anEligiblePerson();
    const { id } = await hire(ofLys, person.id);
    const assignment = await assign(ofLys, id);
    const change = (more: object) =>
      bed.write(ofLys, (scope) => changeEmploymentContract(scope, id, { version: 1, ...more }));
    await expect(change({ breachOn: '2024-04-30' })).rejects.toMatchObject({ code: 'breach-reason-missing' });
    await change({ breachOn: '2024-04-30', breachReason: 'RESIGNATION', exitSituation: 'CDI' });
    expect(await contract(id)).toMatchObject({ ended_on: '2024-04-30', exit_recorded_on: '2024-06-15' });
    const { rows } = await bed.db.query(`select ended_on from assignment where id = $1`, [assignment.id]);
    expect(rows).toEqual([{ ended_on: '2024-04-30' }]);
    await expect(change({ endedOn: '2024-05-31' })).rejects.toMatchObject({ code: 'version-stale' });
  });

  it('does not end before hours already validated', async () => {
    const person = await anEligiblePerson();
    const { id } = await hire(ofLys, person.id);
    const assignment = await assign(ofLys, id);
    const cell = { assignmentId: assignment.id, month: '2024-05' as Month, hourKind: 'WORKED' as const };
    await bed.write(ofLys, (scope) => postHours(scope, [{ ...cell, hours: 1_000, seenRevision: 0 }]));
    const ending = bed.write(ofLys, (scope) =>
      changeEmploymentContract(scope, id, { version: 1, endedOn: '2024-04-30' }),
    );
    await expect(ending).rejects.toMatchObject({ code: 'has-hours-after' });
  });

  it('is not for another house to register or change', async () => {
    const person = await anEligiblePerson();
    await expect(hire(ofMno, person.id)).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await hire(ofLys, person.id);
    const ending = bed.write(ofMno, (scope) =>
      changeEmploymentContract(scope, id, { version: 1, endedOn: '2024-12-31' }),
    );
    await expect(ending).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an assignment', () => {
  it('keeps the dimensions of the contract, the lineage of the clause, and the party its firm is', async () => {
    const lot = await aLot(bed.db, await anOperation(bed.db, { territory: lys }));
    const party = await aParty(bed.db, lot, firmId);
    const { id: clauseId } = await insert<{ id: number }>(bed.db, 'social_clause', {
      lot_id: lot.id,
      public_contract_id: lot.public_contract_id,
      operation_id: lot.operation_id,
      territory_id: lot.territory_id,
      authority_id: lot.authority_id,
      kind: 'EXECUTION_CONDITION',
      objective_kind: 'FIXED',
      committed_hours: 1,
      started_on: '2024-01-01',
      due_on: '2024-12-31',
    });
    const { id } = await hire(ofLys, (await anEligiblePerson()).id);
    const assignment = await assign(ofLys, id, { clauseId });
    const { rows } = await bed.db.query(`select * from assignment where id = $1`, [assignment.id]);
    expect(rows[0]).toMatchObject({
      contract_party_id: party.id,
      is_qpv: true,
      operation_territory_id: lys.id,
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it.each([
    ['before the contract', { startedOn: '2024-01-07' }, 'assignment-outside-contract'],
    ['after the contract ended', { endedOn: '2024-07-01' }, 'assignment-outside-contract'],
    ['after the clause is due', { startedOn: '2031-01-01' }, 'assignment-outside-contract'],
  ])('stays inside the contract: %s', async (_, dates, code) => {
    const { id } = await hire(ofLys, (await anEligiblePerson()).id, { endedOn: '2024-06-30' });
    await expect(assign(ofLys, id, dates)).rejects.toMatchObject({ code });
  });

  it('stays inside the clause', async () => {
    const { id } = await hire(ofLys, (await anEligiblePerson()).id);
    await expect(assign(ofLys, id, { startedOn: '2031-01-01' })).rejects.toMatchObject({
      code: 'assignment-outside-clause',
    });
    await expect(assign(ofLys, id, { endedOn: '2031-01-01' })).rejects.toMatchObject({
      code: 'assignment-outside-clause',
    });
  });

  it('is made once for a contract and a clause', async () => {
    const { id } = await hire(ofLys, (await anEligiblePerson()).id);
    await assign(ofLys, id);
    await expect(assign(ofLys, id)).rejects.toMatchObject({ code: 'assignment-taken' });
  });

  it('of another house’s person needs to know that person exactly', async () => {
    const person = await anEligiblePerson();
    const { id } = await hire(ofLys, person.id);
    const { id: clauseId } = await aClause(bed.db, await anOperation(bed.db, { territory: mno }));
    await expect(assign(ofMno, id, { clauseId })).rejects.toMatchObject({ code: 'not-found' });
    const knownAs = { lastName: person.last_name, firstName: person.first_name, bornOn: '1990-06-15' };
    await expect(assign(ofMno, id, { clauseId, knownAs })).resolves.toHaveProperty('id');
  });

  it('to another house’s clause is not found', async () => {
    const { id } = await hire(ofLys, (await anEligiblePerson()).id);
    const { id: clauseId } = await aClause(bed.db, await anOperation(bed.db, { territory: mno }));
    await expect(assign(ofLys, id, { clauseId })).rejects.toMatchObject({
      code: 'not-found',
      field: 'clauseId',
    });
  });

  it('is removed while nothing was posted on it, and never after', async () => {
    const { id } = await hire(ofLys, (await anEligiblePerson()).id);
    const assignment = await assign(ofLys, id);
    const cell = { assignmentId: assignment.id, month: '2024-03' as Month, hourKind: 'WORKED' as const };
    await bed.write(ofLys, (scope) => postHours(scope, [{ ...cell, hours: 1_000, seenRevision: 0 }]));
    const remove = (one: number) => bed.write(ofLys, (scope) => removeAssignment(scope, one));
    await expect(remove(assignment.id)).rejects.toMatchObject({ code: 'has-hours' });
    const changed = bed.write(ofLys, (scope) =>
      changeAssignment(scope, assignment.id, {
        version: 1,
        sharePerTenThousand: 5_000,
        startedOn: '2024-04-01',
      }),
    );
    await expect(changed).rejects.toMatchObject({ code: 'has-hours-outside' });
    const other = await assign(ofLys, (await hire(ofLys, (await anEligiblePerson()).id)).id);
    await remove(other.id);
    await expect(remove(other.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is derogated only by the house of the operation, with a real reason', async () => {
    const { id } = await hire(ofLys, (await anEligiblePerson()).id);
    const assignment = await assign(ofLys, id);
    const derogate = (actor: Actor, reason: string) =>
      bed.write(actor, (scope) => createDerogation(scope, assignment.id, { kind: 'OUTSIDE_DATES', reason }));
    await expect(derogate(ofMno, 'Chantier prolongé')).rejects.toMatchObject({ code: 'not-found' });
    await expect(derogate(ofLys, '   court    ')).rejects.toMatchObject({
      code: 'derogation-reason-missing',
    });
    await expect(derogate(ofLys, 'Chantier prolongé')).resolves.toHaveProperty('id');
  });
});
