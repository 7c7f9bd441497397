import { afterAll, describe, expect, it } from '@jest/globals';
import { administer } from './administer.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const created: TestDatabase[] = [];

async function aDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  created.push(database);
  return database;
}

afterAll(async () => {
  for (const database of created) await database.drop();
});

describe('a test database', () => {
  it('has the schema of the application and no hour', async () => {
    const { ownerUrl } = await aDatabase();
    const { rows } = await administer(ownerUrl, (client) =>
      client.query('SELECT count(*)::int AS n FROM hour_entry'),
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('shares nothing with the others, even asked for at the same time', async () => {
    const databases = await Promise.all([1, 2, 3, 4].map(aDatabase));
    await administer(databases[0]!.ownerUrl, (client) => client.query('CREATE TABLE mine (id int)'));
    const tables = await Promise.all(
      databases.map(({ ownerUrl }) =>
        administer(ownerUrl, (client) => client.query(`SELECT to_regclass('mine') IS NOT NULL AS "has"`)),
      ),
    );
    expect(tables.map(({ rows }) => rows[0].has)).toEqual([true, false, false, false]);
  });

  it('is dropped although a connection was left open', async () => {
    const database = await aDatabase();
    await administer(database.ownerUrl, async (client) => {
      const cut = new Promise<Error>((resolve) => client.on('error', resolve));
      await database.drop();
      expect((await cut).message).toMatch(/terminating connection/);
    });
    await expect(administer(database.ownerUrl, async () => undefined)).rejects.toThrow(/does not exist/);
  });
});
