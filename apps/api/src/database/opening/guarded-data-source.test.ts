import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TerritoryRow } from '../../territories/territory.row.js';
import { openTestBed, type TestBed } from '../test-bed.js';
import { applicationOptions } from './data-source.js';
import { GuardedDataSource } from './guarded-data-source.js';

let bed: TestBed;
let source: GuardedDataSource;

beforeAll(async () => {
  bed = await openTestBed();
  source = new GuardedDataSource(applicationOptions(bed.applicationUrl, 1));
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await bed.close();
});

const REFUSED = 'The database is reached through a transaction that names its actor, never directly.';

describe('the pool of the application', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a query of the data source', () => source.query('select 1')],
    ['a query of its manager', () => source.manager.query('select 1')],
    ['a repository', () => source.getRepository(TerritoryRow).find()],
    ['a transaction without an actor', () => source.transaction(async (em) => em.query('select 1'))],
    ['a query builder', () => source.createQueryBuilder(TerritoryRow, 't').getMany()],
  ])('refuses %s', async (_, way) => {
    await expect((async () => way())()).rejects.toThrow(REFUSED);
  });
});
