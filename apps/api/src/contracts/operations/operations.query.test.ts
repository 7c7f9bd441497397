import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { aCommune } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { aHouseAtWork, type HouseAtWork } from '../house.test-bed.js';
import { OperationsQuery, readOperations } from './operations.query.js';

let bed: TestBed;
let lys: HouseAtWork;
let mno: HouseAtWork;
let buyer: { id: number };
let halluin: string;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  mno = await aHouseAtWork(bed);
  buyer = await anAuthority(bed.db, { name: 'Habitat du Ferrain' });
  halluin = await aCommune(bed.db, { territoryId: lys.territory.id, name: 'Halluin' });
  const open = (of: HouseAtWork, name: string, more: Record<string, unknown> = {}) =>
    anOperation(bed.db, { territory: of.territory, name, ...more });
  const school = await open(lys, 'École Jean-Macé', { started_on: '2023-02-01', reference: 'EJM-23' });
  const pool = await open(lys, 'Piscine', {
    authority_id: buyer.id,
    status: 'CLOSED',
    commune_code: halluin,
  });
  await open(lys, 'Voirie', { started_on: '2024-01-01', status: 'PLANNED' });
  await open(mno, 'Écoquartier', { authority_id: buyer.id });
  const clause = await aClause(bed.db, school, { committed_hours: 50_000 });
  await aClause(bed.db, school, { committed_hours: 10_000 });
  await aClause(bed.db, pool, { committed_hours: 300_000 });
  await lys.worked(clause, { '2024-04': 10_000, '2024-05': 5_000 });
});
afterAll(() => bed.close());

const list = (actor: Actor, more: Partial<OperationsQuery> = {}) =>
  bed.read(actor, (scope) => readOperations(scope, Object.assign(new OperationsQuery(), more)));
const names = async (actor: Actor, more: Partial<OperationsQuery> = {}) =>
  (await list(actor, more)).items.map(({ name }) => name);

describe('the list of operations', () => {
  it('is that of the house, of the authority, or of the whole metropolis', async () => {
    const authority = actorOf({
      ...(await aUser(bed.db, { role: 'AUTHORITY', authority_id: buyer.id })),
      role: 'AUTHORITY',
      authority_id: buyer.id,
    });
    const metropolis = actorOf({ ...(await aUser(bed.db, { role: 'METROPOLIS' })), role: 'METROPOLIS' });
    const administrator = actorOf({
      ...(await aUser(bed.db, { role: 'ADMINISTRATOR' })),
      role: 'ADMINISTRATOR',
    });
    expect(await names(lys.house)).toEqual(['École Jean-Macé', 'Piscine', 'Voirie']);
    expect(await names(mno.house)).toEqual(['Écoquartier']);
    expect(await names(authority)).toEqual(['Écoquartier', 'Piscine']);
    expect(await names(metropolis)).toHaveLength(4);
    expect(await names(metropolis, { territoryId: mno.territory.id })).toEqual(['Écoquartier']);
    expect(await names(administrator)).toEqual([]);
  });

  it('gives each operation its contracts, its clauses, its hours and its progress', async () => {
    const { items } = await list(lys.house, { search: 'jean mace' });
    expect(items).toMatchObject([
      {
        contracts: 2,
        clauses: 2,
        committedHours: 60_000,
        validatedHours: 15_000,
        declaredHours: 0,
        progress: 2_500,
        startedOn: '2023-02-01',
      },
    ]);
    expect((await list(lys.house, { search: 'voirie' })).items[0]).toMatchObject({
      clauses: 0,
      committedHours: 0,
      progress: null,
    });
  });

  it('is searched by name, reference, buyer or commune, without case or accents', async () => {
    expect(await names(lys.house, { search: 'ECOLE' })).toEqual(['École Jean-Macé']);
    expect(await names(lys.house, { search: 'ejm 23' })).toEqual(['École Jean-Macé']);
    expect(await names(lys.house, { search: 'ferrain' })).toEqual(['Piscine']);
    expect(await names(lys.house, { search: 'halluin' })).toEqual(['Piscine']);
    expect(await names(lys.house, { search: '%' })).toHaveLength(3);
  });

  it('is searched by every word, wherever each stands', async () => {
    expect(await names(lys.house, { search: 'ferrain piscine' })).toEqual(['Piscine']);
    expect(await names(lys.house, { search: 'piscine macé' })).toEqual([]);
  });

  it('is still told when hours go far beyond an objective of almost nothing', async () => {
    const more = await anOperation(bed.db, { territory: mno.territory, name: 'Avenant presque nul' });
    const clause = await aClause(bed.db, more, { committed_hours: 1 });
    for (const month of ['2024-01', '2024-02', '2024-03']) await mno.worked(clause, { [month]: 74_400 });
    const { items } = await list(mno.house, { search: 'presque nul' });
    expect(items[0]).toMatchObject({ validatedHours: 223_200, progress: 2_232_000_000 });
  });

  it('is filtered by state, authority and commune', async () => {
    expect(await names(lys.house, { status: 'PLANNED' })).toEqual(['Voirie']);
    expect(await names(lys.house, { authorityId: buyer.id })).toEqual(['Piscine']);
    expect(await names(lys.house, { communeCode: halluin, status: 'ACTIVE' })).toEqual([]);
  });

  it('is sorted by name, start, hours asked and validated, and refuses any other sort', async () => {
    expect(await names(lys.house, { sort: '-startedOn' })).toEqual(['Voirie', 'École Jean-Macé', 'Piscine']);
    expect(await names(lys.house, { sort: '-committed' })).toEqual(['Piscine', 'École Jean-Macé', 'Voirie']);
    expect((await names(lys.house, { sort: '-validated' }))[0]).toBe('École Jean-Macé');
    await expect(list(lys.house, { sort: 'version' })).rejects.toMatchObject({ code: 'sort-unknown' });
  });

  it('comes in pages that never overlap and know how many there are in all', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => list(lys.house, { page, size: 1, sort: 'validated' })),
    );
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(3);
  });
});
