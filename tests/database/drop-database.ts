import type pg from 'pg';

const NOT_ALLOWED = '42501';

/**
 * Drops a database that may have connections left. Ending those of others is refused to its owner while PostgreSQL itself is
 * cleaning a table of it: without `force`, that cleaning is asked to stop and is waited for.
 */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`drop database if exists ${name} with (force)`);
  } catch (error) {
    if ((error as { code?: string }).code !== NOT_ALLOWED) throw error;
    await client.query(`drop database if exists ${name}`);
  }
}
