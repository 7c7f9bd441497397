import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { fresh } from '@clausier/tests/builders/database';
import { anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { aSiret } from '@clausier/tests/builders/siret';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouseAtWork, type HouseAtWork } from '../contracts/house.test-bed.js';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import { ListQuery } from '../platform/paging.js';
import { readAuthorities, readAuthority } from './authorities.query.js';
import { changeAuthority, createAuthority } from './write-authority.js';

let bed: TestBed;
let lys: HouseAtWork;
let mno: HouseAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  mno = await aHouseAtWork(bed);
});
afterAll(() => bed.close());

const create = (siret: string, name: string) =>
  bed.write(lys.house, (scope) => createAuthority(scope, { siret, name }));
const page = (actor: Actor, id: number) => bed.read(actor, (scope) => readAuthority(scope, id));
const names = async (actor: Actor, more: Partial<ListQuery> = {}) =>
  (await bed.read(actor, (scope) => readAuthorities(scope, Object.assign(new ListQuery(), more)))).items.map(
    ({ name }) => name,
  );

describe('a contracting authority', () => {
  it('is one for all houses, by its SIRET, and corrected with its version', async () => {
    const siret = aSiret(fresh());
    const { id } = await create(siret, 'Ville de Roncq');
    await expect(create(siret, 'Roncq')).rejects.toMatchObject({ code: 'authority-siret-taken' });
    const change = () =>
      bed.write(mno.house, (scope) =>
        changeAuthority(scope, id, { siret, name: 'Commune de Roncq', communeCode: null, version: 1 }),
      );
    expect(await change()).toEqual({ id, version: 2 });
    await expect(change()).rejects.toMatchObject({ code: 'version-stale', params: { currentVersion: 2 } });
    expect(await names(lys.house, { search: 'roncq' })).toEqual(['Commune de Roncq']);
    expect(await names(lys.house, { search: 'roncq halluin' })).toEqual([]);
    expect(await names(lys.house, { search: siret.slice(0, 9) })).toContain('Commune de Roncq');
  });

  it('sums what its operations ask and have done where the reader may look', async () => {
    const { id } = await anAuthority(bed.db);
    const at = (of: HouseAtWork) => anOperation(bed.db, { territory: of.territory, authority_id: id });
    const clause = await aClause(bed.db, await at(lys), { committed_hours: 40_000 });
    await aClause(bed.db, await at(mno), { committed_hours: 5_000 });
    await lys.worked(clause, { '2024-05': 10_000 });
    expect(await page(lys.house, id)).toMatchObject({
      operations: 1,
      contracts: 1,
      committedHours: 40_000,
      validatedHours: 10_000,
      declaredHours: 0,
    });
    const buyer = actorOf({
      ...(await aUser(bed.db, { role: 'AUTHORITY', authority_id: id })),
      role: 'AUTHORITY',
      authority_id: id,
    });
    expect(await page(buyer, id)).toMatchObject({ operations: 2, committedHours: 45_000 });
    expect(await names(buyer)).toHaveLength(1);
    await expect(page(buyer, lys.authorityId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
