import { randomBytes } from 'node:crypto';
import { administer, withDatabase } from './administer.js';
import { dropDatabase } from './drop-database.js';
import type { Template } from './template.js';

/** How the template reaches the processes jest starts. */
export const TEMPLATE_VARIABLE = 'CLAUSIER_TEST_TEMPLATE';

export interface TestDatabase {
  /** For the owner of the database, who may create roles. */
  ownerUrl: string;
  /** Cuts the connections still open and removes the database. */
  drop(): Promise<void>;
}

/**
 * A fresh database with the newest schema and no row (or a copy of another template), for one test file or one test. Any number of processes may
 * ask at once. Fails when jest was not configured with the `global-setup` of this folder.
 */
export async function createTestDatabase(template = currentTemplate().name): Promise<TestDatabase> {
  const { serverUrl, name: run } = currentTemplate();
  const name = `${run}_${randomBytes(4).toString('hex')}`;
  await administer(serverUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`),
  );
  return {
    ownerUrl: withDatabase(serverUrl, name),
    drop: () => administer(serverUrl, (client) => dropDatabase(client, name)),
  };
}

/** The migrated template of this run, as the global set-up left it. */
export function currentTemplate(): Template {
  const text = process.env[TEMPLATE_VARIABLE];
  if (!text) throw new Error('No test database: jest.config.mjs needs the globalSetup of tests/database.');
  return JSON.parse(text);
}
