import { insert } from '@clausier/tests/builders/database';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouseAtWork, type HouseAtWork } from '../contracts/house.test-bed.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { findCommunes } from './communes.query.js';
import { readTerritories } from './territories.query.js';

let bed: TestBed;
let lys: HouseAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  await insert(bed.db, 'territory', {
    code: 'OUTSIDE',
    name: 'Hors métropole',
    house_name: '-',
    is_outside: true,
  });
  const add = async (code: string, name: string, postalCode: string, attachedFrom?: string) => {
    const commune = { code, name, postal_codes: [postalCode], source: 'test', population: Number(code) };
    await insert(bed.db, 'commune', commune);
    if (attachedFrom === undefined) return;
    await insert(bed.db, 'commune_territory', {
      commune_code: code,
      territory_id: lys.territory.id,
      valid_from: attachedFrom,
      is_verified: true,
      source: 'test',
    });
  };
  await add('59527', 'Saint-André-lez-Lille', '59350', '2010-01-01');
  await add('59350', 'Lille', '59000', '2030-01-01');
  await add('59378', 'Marcq-en-Barœul', '59700');
});
afterAll(() => bed.close());

const found = async (search: string) =>
  (await bed.read(lys.house, (scope) => findCommunes(scope, { search }))).map(({ name }) => name);

describe('a commune', () => {
  it('is found by its name without case, accents or ligatures, the exact one first', async () => {
    expect(await found('MARCQ EN BAROEUL')).toEqual(['Marcq-en-Barœul']);
    expect(await found('St andré')).toEqual(['Saint-André-lez-Lille']);
    expect(await found('lille')).toEqual(['Lille', 'Saint-André-lez-Lille']);
  });

  it('is found by its postal code or its INSEE code, which are not the same', async () => {
    expect(await found('59700')).toEqual(['Marcq-en-Barœul']);
    expect((await found('59350')).sort()).toEqual(['Lille', 'Saint-André-lez-Lille']);
  });

  it('belongs to the territory of the day, or to none of the metropolis', async () => {
    const all = await bed.read(lys.house, (scope) => findCommunes(scope, { search: 'lille' }));
    expect(all.map(({ territoryName }) => territoryName)).toEqual(['Hors métropole', lys.territory.name]);
  });

  it('is one of a territory of the list, the outside last', async () => {
    const territories = await bed.read(lys.house, readTerritories);
    expect(territories.at(-1)).toMatchObject({ code: 'OUTSIDE', isOutside: true });
  });
});
