import { anAuthority } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { aHouseAtWork, type HouseAtWork } from '../house.test-bed.js';
import { readOperationPage } from '../operation-page/operation-page.query.js';
import { createPublicContract } from '../public-contracts/write-public-contract.js';
import type { NewOperation } from './new-operation.js';
import { changeOperation, createOperation, removeOperation } from './write-operation.js';

let bed: TestBed;
let lys: HouseAtWork;
let mno: HouseAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  mno = await aHouseAtWork(bed);
});
afterAll(() => bed.close());

const create = (of: HouseAtWork, more: Partial<NewOperation> = {}) =>
  bed.write(of.house, (scope) => createOperation(scope, of.anInput(more)));
const page = (of: HouseAtWork, id: number) => bed.read(of.house, (scope) => readOperationPage(scope, id));

describe('an operation', () => {
  it('opens on the territory of the house that creates it', async () => {
    const { id, version } = await create(lys, { reference: ' ', expectedEndOn: '2025-06-30' });
    expect(version).toBe(1);
    expect((await page(lys, id)).operation).toMatchObject({
      territory: { id: lys.territory.id },
      commune: { code: lys.territory.commune },
      status: 'ACTIVE',
      expectedEndOn: '2025-06-30',
    });
  });

  it('does not exist for another house, to read, change or remove', async () => {
    const { id, version } = await create(lys);
    await expect(page(mno, id)).rejects.toMatchObject({ code: 'not-found' });
    const change = bed.write(mno.house, (scope) => changeOperation(scope, id, { ...mno.anInput(), version }));
    await expect(change).rejects.toMatchObject({ code: 'not-found' });
    const remove = bed.write(mno.house, (scope) => removeOperation(scope, id));
    await expect(remove).rejects.toMatchObject({ code: 'not-found' });
  });

  it('names the field at fault when it cannot be', async () => {
    await expect(create(lys, { communeCode: '00000' })).rejects.toMatchObject({
      code: 'commune-unknown',
      field: 'communeCode',
    });
    await expect(create(lys, { authorityId: 999_999 })).rejects.toMatchObject({
      code: 'not-found',
      field: 'authorityId',
    });
    await expect(create(lys, { expectedEndOn: '2023-12-31' })).rejects.toMatchObject({
      code: 'operation-ends-before-it-starts',
      field: 'expectedEndOn',
    });
  });

  it('has a reference of its own in its house, free in another', async () => {
    await create(lys, { reference: '2024-A' });
    await create(mno, { reference: '2024-A' });
    await expect(create(lys, { reference: '2024-A' })).rejects.toMatchObject({
      code: 'operation-reference-taken',
      field: 'reference',
    });
  });

  it('changed by two people at once keeps the first change and tells the second its version', async () => {
    const { id } = await create(lys);
    const change = (name: string) =>
      bed.write(lys.house, (scope) => changeOperation(scope, id, { ...lys.anInput({ name }), version: 1 }));
    expect(await change('Premier')).toEqual({ id, version: 2 });
    await expect(change('Second')).rejects.toMatchObject({
      code: 'version-stale',
      kind: 'conflict',
      params: { currentVersion: 2 },
    });
    expect((await page(lys, id)).operation.name).toBe('Premier');
  });

  it('takes its contracts along when its authority changes, until hours are posted', async () => {
    const clause = await lys.aClauseHere();
    const other = await anAuthority(bed.db);
    const change = (version: number, authorityId: number) =>
      bed.write(lys.house, (scope) =>
        changeOperation(scope, clause.operation_id, { ...lys.anInput({ authorityId }), version }),
      );
    const saved = await change(1, other.id);
    const { rows } = await bed.db.query('select authority_id from social_clause where id = $1', [clause.id]);
    expect(rows[0].authority_id).toBe(other.id);
    await lys.worked({ ...clause, authority_id: other.id }, { '2024-05': 1000 });
    await expect(change(saved.version, lys.authorityId)).rejects.toMatchObject({
      code: 'has-hours',
      field: 'authorityId',
    });
    expect(await change(saved.version, other.id)).toMatchObject({ id: clause.operation_id });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is removed while it is empty, and only then', async () => {
    const { id } = await create(lys);
    const remove = (operationId: number) =>
      bed.write(lys.house, (scope) => removeOperation(scope, operationId));
    const { id: withContract } = await create(lys);
    await bed.write(lys.house, (scope) =>
      createPublicContract(scope, withContract, { number: 'M1', subject: 'Travaux', kind: 'PUBLIC' }),
    );
    await remove(id);
    await expect(page(lys, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(remove(withContract)).rejects.toMatchObject({ code: '23503' });
    const worked = await lys.aClauseHere();
    await lys.worked(worked, { '2024-05': 1000 });
    await expect(remove(worked.operation_id)).rejects.toMatchObject({ code: 'has-hours' });
  });
});
