import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openTestBed, type TestBed } from '../../../database/test-bed.js';
import { readTables, type TableOfWorld, tryRights } from './try-rights.test-bed.js';
import { buildWorld, type Somebody } from './world.test-bed.js';

/** The declared rights: for each table and actor, the rows each command reaches when no query limits it. */
const DECLARED = new URL('./rights.txt', import.meta.url);

let bed: TestBed;
let client: pg.Client;
let somebody: Somebody[];
let tables: TableOfWorld[];

beforeAll(async () => {
  bed = await openTestBed();
  somebody = await buildWorld(bed.db);
  tables = await readTables(bed.db);
  client = new pg.Client({ connectionString: bed.applicationUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await bed.close();
});

async function rightsOf(table: TableOfWorld): Promise<string> {
  const lines = [table.name];
  for (const { name, acting } of somebody) {
    await client.query('begin');
    await client.query(SAYING_WHO, [
      acting.role,
      ...[
        acting.userId,
        acting.territoryId,
        acting.firmId,
        acting.authorityId,
        acting.purpose,
        acting.day,
      ].map((said) => String(said ?? '')),
    ]);
    const rights = Object.entries(await tryRights(client, table, acting)).filter(
      ([, labels]) => labels.length > 0,
    );
    await client.query('rollback');
    for (const [right, labels] of rights) lines.push(`  ${name} ${right}: ${labels.join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

const SAYING_WHO = `select set_config('clausier.role', $1, true), set_config('clausier.user_id', $2, true),
  set_config('clausier.territory_id', $3, true), set_config('clausier.firm_id', $4, true),
  set_config('clausier.authority_id', $5, true), set_config('clausier.purpose', $6, true), set_config('clausier.day', $7, true)`;

describe('row-level security', () => {
  it('covers every table, its owner included, and the world of this test has rows in each', async () => {
    const { rows } = await bed.db.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not (relrowsecurity and relforcerowsecurity) and relname not in ('migrations', 'typeorm_metadata') order by 1`,
    );
    expect(rows).toEqual([]);
    expect(tables.filter(({ rows }) => rows.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('lets each actor reach the declared rows and no other, whatever the query forgets', async () => {
    const found = [];
    for (const table of tables) found.push(await rightsOf(table));
    // After a change that was meant, DECLARE_RIGHTS=1 writes the file again: read every line of its difference.
    if (process.env.DECLARE_RIGHTS === '1') writeFileSync(DECLARED, found.join('\n'));
    expect(found.join('\n')).toBe(readFileSync(DECLARED, 'utf8'));
  }, 120_000);
});
