import { aFirm } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { addResidence } from '../participants/residence/add-residence.js';
import { changeEmploymentContract } from './change-employment-contract.js';
import { aHiringHouse, type HiringHouse } from './hiring-house.test-bed.js';
import {
  EmploymentContractSearch,
  listEmploymentContracts,
} from './listing/employment-contract-list.query.js';

let bed: TestBed;
let lys: HiringHouse;
let mno: HiringHouse;

beforeAll(async () => {
  bed = await openTestBed();
  const { id: firmId } = await aFirm(bed.db);
  lys = await aHiringHouse(bed, firmId);
  mno = await aHiringHouse(bed, firmId);
});
afterAll(() => bed.close());

const contract = async (id: number) =>
  (await bed.db.query(`select * from employment_contract where id = $1`, [id])).rows[0];

describe('a work contract', () => {
  it('freezes the file as it was on its first day', async () => {
    const person = await lys.anEligiblePerson('2020-01-01', { born_on: '1999-01-08' });
    const { id } = await lys.hire(person.id);
    await bed.write(lys.facilitator, (scope) =>
      addResidence(scope, person.id, {
        communeCode: mno.territory.commune,
        isQpv: false,
        validFrom: '2024-02-01',
      }),
    );
    expect(await contract(id)).toMatchObject({
      residence_commune_code: lys.territory.commune,
      residence_territory_id: lys.territory.id,
      is_qpv: true,
      criterion_code: 'DELD',
      criterion_group: 'LONG_TERM_UNEMPLOYED',
      age_band: 'UNDER_26',
      eligible_until: '2026-01-07',
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is refused without a home on its first day', async () => {
    const person = await lys.anEligiblePerson();
    await expect(lys.hire(person.id, { startedOn: '2009-12-31' })).rejects.toMatchObject({
      code: 'residence-missing',
    });
  });

  it('is refused when no criterion was established by then', async () => {
    const person = await lys.anEligiblePerson('2024-01-09');
    await expect(lys.hire(person.id)).rejects.toMatchObject({ code: 'eligibility-missing' });
  });

  it('that is the second one keeps the 24 months of the first', async () => {
    const person = await lys.anEligiblePerson();
    await lys.hire(person.id, { startedOn: '2023-02-01', endedOn: '2023-08-31' });
    const { id } = await lys.hire(person.id);
    expect(await contract(id)).toMatchObject({ eligible_until: '2025-01-31' });
  });

  it('registered late but earlier brings the end of the 24 months forward for all', async () => {
    const person = await lys.anEligiblePerson();
    const { id } = await lys.hire(person.id);
    await lys.hire(person.id, { startedOn: '2023-02-01', endedOn: '2023-08-31' });
    expect(await contract(id)).toMatchObject({ eligible_until: '2025-01-31' });
  });

  it('registered late is refused when validated hours would fall out of the 24 months', async () => {
    const person = await lys.anEligiblePerson();
    const { id } = await lys.hire(person.id);
    const assignment = await lys.assign(id);
    await lys.validate(assignment.id, '2024-03');
    const early = lys.hire(person.id, { startedOn: '2022-01-01', endedOn: '2022-02-01' });
    await expect(early).rejects.toMatchObject({ code: 'window-leaves-hours-out' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('registered by a house that knows the person is refused for hours of another house all the same', async () => {
    const person = await lys.anEligiblePerson();
    const { id } = await lys.hire(person.id);
    const assignment = await lys.assign(id);
    await lys.validate(assignment.id, '2024-03');
    const early = mno.hire(person.id, {
      startedOn: '2022-01-01',
      endedOn: '2022-02-01',
      knownAs: { lastName: person.last_name, firstName: person.first_name, bornOn: '1990-06-15' },
    });
    await expect(early).rejects.toMatchObject({ code: 'window-leaves-hours-out' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('that is changed in nothing keeps its version', async () => {
    const person = await lys.anEligiblePerson();
    const { id } = await lys.hire(person.id);
    const change = (version: number) =>
      bed.write(lys.facilitator, (scope) => changeEmploymentContract(scope, id, { version }));
    expect(await change(1)).toEqual({ id, version: 1 });
    await expect(change(2)).rejects.toMatchObject({ code: 'version-stale' });
  });

  it('is registered once for a firm and a day', async () => {
    const person = await lys.anEligiblePerson();
    await lys.hire(person.id);
    await expect(lys.hire(person.id)).rejects.toMatchObject({ code: 'employment-contract-taken' });
  });

  it('cannot end before it starts', async () => {
    const person = await lys.anEligiblePerson();
    await expect(lys.hire(person.id, { endedOn: '2024-01-07' })).rejects.toMatchObject({
      code: 'employment-contract-ends-before-it-starts',
      field: 'endedOn',
    });
  });

  it('broken with a reason ends that day, and its assignments with it', async () => {
    const person = await lys.anEligiblePerson();
    const { id } = await lys.hire(person.id);
    const assignment = await lys.assign(id);
    const change = (more: object) =>
      bed.write(lys.facilitator, (scope) => changeEmploymentContract(scope, id, { version: 1, ...more }));
    await expect(change({ breachOn: '2024-04-30' })).rejects.toMatchObject({ code: 'breach-reason-missing' });
    await change({ breachOn: '2024-04-30', breachReason: 'RESIGNATION', exitSituation: 'CDI' });
    expect(await contract(id)).toMatchObject({ ended_on: '2024-04-30', exit_recorded_on: '2024-06-15' });
    const { rows } = await bed.db.query(`select ended_on from assignment where id = $1`, [assignment.id]);
    expect(rows).toEqual([{ ended_on: '2024-04-30' }]);
    await expect(change({ endedOn: '2024-05-31' })).rejects.toMatchObject({ code: 'version-stale' });
  });

  it('does not end before hours already validated', async () => {
    const person = await lys.anEligiblePerson();
    const { id } = await lys.hire(person.id);
    const assignment = await lys.assign(id);
    await lys.validate(assignment.id, '2024-05');
    const ending = bed.write(lys.facilitator, (scope) =>
      changeEmploymentContract(scope, id, { version: 1, endedOn: '2024-04-30' }),
    );
    await expect(ending).rejects.toMatchObject({ code: 'has-hours-after' });
  });

  it('is not for another house to register or change', async () => {
    const person = await lys.anEligiblePerson();
    await expect(mno.hire(person.id)).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await lys.hire(person.id);
    const ending = bed.write(mno.facilitator, (scope) =>
      changeEmploymentContract(scope, id, { version: 1, endedOn: '2024-12-31' }),
    );
    await expect(ending).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the work contracts of a house', () => {
  it('are found by firm, and by operation of the house', async () => {
    const { id } = await lys.hire((await lys.anEligiblePerson()).id);
    await lys.assign(id);
    const other = await aFirm(bed.db);
    const { id: elsewhere } = await lys.hire((await lys.anEligiblePerson()).id, { firmId: other.id });
    const found = async (query: Partial<EmploymentContractSearch>) => {
      const search = Object.assign(new EmploymentContractSearch(), query);
      const { items } = await bed.read(lys.facilitator, (scope) => listEmploymentContracts(scope, search));
      return items.map((item) => item.id);
    };
    expect(await found({ firmId: other.id })).toEqual([elsewhere]);
    expect(await found({ operationId: lys.clause.operation_id })).toContain(id);
    expect(await found({ operationId: lys.clause.operation_id })).not.toContain(elsewhere);
    expect(await found({ operationId: mno.clause.operation_id })).toEqual([]);
  });
});
