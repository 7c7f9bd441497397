import pg from 'pg';
import type { Credentials } from './cluster.js';

/** One at a time: two processes may start on the same cluster at once. */
const LOCK = 1_129_070_913;

/**
 * Creates the role `clausier`, not a superuser, and the database it owns, unless they exist. It may create
 * roles, and the trusted extensions in its database; databases only when asked (tests clone them).
 */
export async function prepareOwner(
  client: pg.Client,
  credentials: Credentials,
  createsDatabases: boolean,
): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'clausier') AS "hasRole",
            EXISTS (SELECT 1 FROM pg_database WHERE datname = 'clausier') AS "hasDatabase"`,
  );
  if (!rows[0].hasRole) {
    const password = pg.escapeLiteral(credentials.owner);
    await client.query(`CREATE ROLE clausier LOGIN NOSUPERUSER CREATEROLE PASSWORD ${password}`);
  }
  if (createsDatabases) await client.query('ALTER ROLE clausier CREATEDB');
  if (!rows[0].hasDatabase) await client.query('CREATE DATABASE clausier OWNER clausier');
  await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
}
