import { randomBytes } from 'node:crypto';
import { administer, withDatabase } from './administer.js';
import { dropDatabase } from './drop-database.js';

export type Migrate = (ownerUrl: string) => Promise<void>;

/** The prefix of everything one run creates, so that it can remove it all. */
export interface Template {
  serverUrl: string;
  name: string;
}

/** A migrated, empty database that nobody can enter: tests clone it. */
export async function createTemplate(serverUrl: string, migrate: Migrate): Promise<Template> {
  const name = `clausier_tests_${randomBytes(4).toString('hex')}`;
  await administer(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  await migrate(withDatabase(serverUrl, name));
  await administer(serverUrl, (client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`));
  return { serverUrl, name };
}

/** Removes the template and every clone that a test left behind. */
export async function dropTemplate({ serverUrl, name }: Template): Promise<void> {
  await administer(serverUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT datname AS "database" FROM pg_database WHERE starts_with(datname, $1) ORDER BY datname',
      [name],
    );
    for (const { database } of rows) await dropDatabase(client, database);
  });
}
