import { aLot, anOperation, aParty } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { aFirm } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { aHiringHouse, type HiringHouse } from '../hiring-house.test-bed.js';
import { changeAssignment, createDerogation, removeAssignment } from './write-assignment.js';

let bed: TestBed;
let lys: HiringHouse;
let mno: HiringHouse;
let firmId: number;

beforeAll(async () => {
  bed = await openTestBed();
  firmId = (await aFirm(bed.db)).id;
  lys = await aHiringHouse(bed, firmId);
  mno = await aHiringHouse(bed, firmId);
});
afterAll(() => bed.close());

describe('an assignment', () => {
  it('keeps the dimensions of the contract, the lineage of the clause, and the party its firm is', async () => {
    const lot = await aLot(bed.db, await anOperation(bed.db, { territory: lys.territory }));
    const co = { role: 'CO_CONTRACTOR', is_lead: false };
    await aParty(bed.db, lot, (await aFirm(bed.db)).id);
    const party = await aParty(bed.db, lot, firmId, co);
    await aParty(bed.db, lot, (await aFirm(bed.db)).id, co);
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
    const { id } = await lys.hire((await lys.anEligiblePerson()).id);
    const assignment = await lys.assign(id, { clauseId });
    const { rows } = await bed.db.query(`select * from assignment where id = $1`, [assignment.id]);
    expect(rows[0]).toMatchObject({
      contract_party_id: party.id,
      is_qpv: true,
      operation_territory_id: lys.territory.id,
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it.each([
    ['before the contract', { startedOn: '2024-01-07' }, 'assignment-outside-contract'],
    ['after the contract ended', { endedOn: '2024-07-01' }, 'assignment-outside-contract'],
    ['after the clause is due', { startedOn: '2031-01-01' }, 'assignment-outside-contract'],
  ])('stays inside the contract: %s', async (_, dates, code) => {
    const { id } = await lys.hire((await lys.anEligiblePerson()).id, { endedOn: '2024-06-30' });
    await expect(lys.assign(id, dates)).rejects.toMatchObject({ code });
  });

  it('stays inside the clause', async () => {
    const { id } = await lys.hire((await lys.anEligiblePerson()).id);
    await expect(lys.assign(id, { startedOn: '2031-01-01' })).rejects.toMatchObject({
      code: 'assignment-outside-clause',
    });
    await expect(lys.assign(id, { endedOn: '2031-01-01' })).rejects.toMatchObject({
      code: 'assignment-outside-clause',
    });
  });

  it('is made once for a contract and a clause', async () => {
    const { id } = await lys.hire((await lys.anEligiblePerson()).id);
    await lys.assign(id);
    await expect(lys.assign(id)).rejects.toMatchObject({ code: 'assignment-taken' });
  });

  it('of another house’s person needs to know that person exactly', async () => {
    const person = await lys.anEligiblePerson();
    const { id } = await lys.hire(person.id);
    await expect(mno.assign(id)).rejects.toMatchObject({ code: 'not-found' });
    const knownAs = { lastName: person.last_name, firstName: person.first_name, bornOn: '1990-06-15' };
    await expect(mno.assign(id, { knownAs })).resolves.toHaveProperty('id');
  });

  it('to another house’s clause is not found', async () => {
    const { id } = await lys.hire((await lys.anEligiblePerson()).id);
    await expect(lys.assign(id, { clauseId: mno.clause.id })).rejects.toMatchObject({
      code: 'not-found',
      field: 'clauseId',
    });
  });

  it('is removed while nothing was posted on it, and never after', async () => {
    const { id } = await lys.hire((await lys.anEligiblePerson()).id);
    const assignment = await lys.assign(id);
    await lys.validate(assignment.id, '2024-03');
    const remove = (one: number) => bed.write(lys.facilitator, (scope) => removeAssignment(scope, one));
    await expect(remove(assignment.id)).rejects.toMatchObject({ code: 'has-hours' });
    const changed = bed.write(lys.facilitator, (scope) =>
      changeAssignment(scope, assignment.id, {
        version: 1,
        sharePerTenThousand: 5_000,
        startedOn: '2024-04-01',
      }),
    );
    await expect(changed).rejects.toMatchObject({ code: 'has-hours-outside' });
    const other = await lys.assign((await lys.hire((await lys.anEligiblePerson()).id)).id);
    await remove(other.id);
    await expect(remove(other.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is derogated only by the house of the operation, with a real reason', async () => {
    const { id } = await lys.hire((await lys.anEligiblePerson()).id);
    const assignment = await lys.assign(id);
    const derogate = (actor: Actor, reason: string) =>
      bed.write(actor, (scope) => createDerogation(scope, assignment.id, { kind: 'OUTSIDE_DATES', reason }));
    await expect(derogate(mno.facilitator, 'Chantier prolongé')).rejects.toMatchObject({ code: 'not-found' });
    await expect(derogate(lys.facilitator, '   court    ')).rejects.toMatchObject({
      code: 'derogation-reason-missing',
    });
    await expect(derogate(lys.facilitator, 'Chantier prolongé')).resolves.toHaveProperty('id');
  });
});
