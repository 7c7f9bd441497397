import pg from 'pg';
import type { Acting } from '../../../database/in-transaction.js';
import { openTestBed, type TestBed } from '../../../database/test-bed.js';
import { readTables, type TableOfWorld, tryRights } from './try-rights.test-bed.js';
import { buildWorld } from './world.test-bed.js';

const SAYING_WHO = `select set_config('clausier.role', $1, true), set_config('clausier.user_id', $2, true),
  set_config('clausier.territory_id', $3, true), set_config('clausier.firm_id', $4, true),
  set_config('clausier.authority_id', $5, true), set_config('clausier.purpose', $6, true), set_config('clausier.day', $7, true),
  set_config('clausier.link_id', $8, true)`;

/** Only policies and grants are on trial: triggers, foreign keys, checks and what may not be null would refuse in their place. */
const FREE_OF_OTHER_GUARDS = `do $$ declare t record; begin
  for t in select conrelid::regclass as place, conname as name from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('f', 'c') and conparentid = 0 and conrelid <> 0 and conislocal loop
    execute format('alter table %s drop constraint if exists %I cascade', t.place, t.name);
  end loop;
  for t in select tgrelid::regclass as place, tgname as name from pg_trigger join pg_class c on c.oid = tgrelid
    where not tgisinternal and c.relnamespace = 'public'::regnamespace and tgparentid = 0 loop
    execute format('drop trigger %I on %s', t.name, t.place);
  end loop;
  for t in select attrelid::regclass as place, attname as name from pg_attribute join pg_class c on c.oid = attrelid
    where c.relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and attnum > 0 and attnotnull
      and attidentity = '' and not attisdropped and attgenerated = ''
      and not exists (select from pg_index i where i.indrelid = attrelid and i.indisprimary and attnum = any (i.indkey)) loop
    execute format('alter table %s alter column %I drop not null', t.place, t.name);
  end loop;
end $$`;

/** The world, and the application's login let loose in it without any query of ours. */
export interface Trial {
  readonly bed: TestBed;
  readonly tables: TableOfWorld[];
  /** What each actor reaches in a table, a line for each actor and command. */
  rightsOf(table: string): Promise<string>;
  /** Whether that is something else than was declared: known at the first actor for whom it is. */
  differs(table: string, declared: string): Promise<boolean>;
  /** How many rows of each table each actor reads, `who table: rows`, when statements say that they are about these persons only. */
  countsAbout(persons: readonly number[] | null): Promise<Map<string, number>>;
  close(): Promise<void>;
}

export async function openTrial(): Promise<Trial> {
  const bed = await openTestBed();
  const somebody = await buildWorld(bed.db);
  const tables = await readTables(bed.db);
  await bed.db.query(FREE_OF_OTHER_GUARDS);
  const client = new pg.Client({ connectionString: bed.applicationUrl });
  await client.connect();
  const beginAs = async ({
    role,
    userId,
    territoryId,
    firmId,
    authorityId,
    purpose,
    day,
    linkId,
  }: Acting) => {
    const said = [userId, territoryId, firmId, authorityId, purpose, day, linkId];
    await client.query('begin');
    await client.query(SAYING_WHO, [role, ...said.map((value) => String(value ?? ''))]);
  };
  async function* linesOf(name: string): AsyncGenerator<string> {
    const table = tables.find((one) => one.name === name)!;
    yield name;
    for (const { name: who, acting } of somebody) {
      await beginAs(acting);
      const rights = Object.entries(await tryRights(client, table, acting));
      await client.query('rollback');
      for (const [right, labels] of rights)
        if (labels.length > 0) yield `  ${who} ${right}: ${labels.join(', ')}`;
    }
  }
  return {
    bed,
    tables,
    async rightsOf(name) {
      const lines = [];
      for await (const line of linesOf(name)) lines.push(line);
      return `${lines.join('\n')}\n`;
    },
    async differs(name, declared) {
      const left = declared.trim().split('\n');
      for await (const line of linesOf(name)) if (line !== left.shift()) return true;
      return left.length > 0;
    },
    async countsAbout(persons) {
      const counts = new Map<string, number>();
      const asked = persons === null ? '' : `{${persons.join(',')}}`;
      for (const { name: who, acting } of somebody)
        for (const { name, key } of tables) {
          await beginAs(acting);
          await client.query(`select set_config('clausier.persons_in_question', $1, true)`, [asked]);
          const found = await client
            .query<{ rows: number }>(`select count(*)::integer as rows from ${name} where ${key} is not null`)
            .catch((error: Error) => error);
          await client.query('rollback');
          // A table that the application may not read at all.
          if (!(found instanceof Error)) counts.set(`${who} ${name}`, found.rows[0]!.rows);
          else if (!found.message.startsWith('permission denied')) throw found;
        }
      return counts;
    },
    async close() {
      await client.end();
      await bed.close();
    },
  };
}
