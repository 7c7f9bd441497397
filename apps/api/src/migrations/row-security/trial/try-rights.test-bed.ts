import type pg from 'pg';
import type { Acting } from '../../../database/in-transaction.js';
import { LABELS } from './labels.test-bed.js';

/** A row of the world: how to find it again, what people call it, and what it holds. */
export interface LabelledRow {
  readonly key: string;
  readonly label: string;
  readonly content: Record<string, unknown>;
}

export interface TableOfWorld {
  readonly name: string;
  readonly key: string;
  readonly rows: LabelledRow[];
  /** Columns the application's role may name in an insert, and one it may update. */
  readonly insertable: string[];
  readonly updatable: string | null;
  /** Columns in which an author signs. */
  readonly signatures: string[];
}

const SIGNATURES = [
  'recorded_by_user_id',
  'closed_by_user_id',
  'granted_by_user_id',
  'placed_by_user_id',
  'user_id',
];

/** Every table of the product that row-level security must protect, with its rows as the installation sees them. */
export async function readTables(db: pg.Pool): Promise<TableOfWorld[]> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not relispartition and relrowsecurity order by 1`,
  );
  const read = [];
  for (const { name } of tables) read.push(await readTable(db, name));
  return read;
}

async function readTable(db: pg.Pool, name: string): Promise<TableOfWorld> {
  const { rows: columns } = await db.query<{ column: string; inserts: boolean; updates: boolean }>(
    `select attname as column, has_column_privilege('clausier_app', attrelid, attnum, 'insert') and attidentity = '' and attgenerated = '' as inserts,
      has_column_privilege('clausier_app', attrelid, attnum, 'update') and attgenerated = '' as updates
    from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [name],
  );
  const hasId = columns.some(({ column }) => column === 'id');
  const key = hasId ? 'id::text' : 'ctid::text';
  const label =
    LABELS[name] ??
    (() => {
      throw new Error(`Say how rows of ${name} are called, in LABELS.`);
    })();
  const { rows } = await db.query<LabelledRow>(
    `select distinct on (label) t.${key} as key, (${label})::text as label, to_jsonb(t) as content from ${name} t order by 2, 1`,
  );
  return {
    name,
    key,
    rows,
    insertable: columns
      .filter(({ inserts, column }) => inserts && column !== 'id')
      .map(({ column }) => column),
    updatable: columns.find(({ updates }) => updates)?.column ?? null,
    signatures: columns.map(({ column }) => column).filter((column) => SIGNATURES.includes(column)),
  };
}

/** What an actor can do with the rows of a table when no query limits it: the labels of the rows, by command. */
export async function tryRights(
  client: pg.Client,
  table: TableOfWorld,
  acting: Acting,
): Promise<Record<string, string[]>> {
  const tried = (rows: LabelledRow[]) => rows.map(({ label }) => label);
  const keep = async (test: (row: LabelledRow) => Promise<boolean>) => {
    const kept = [];
    for (const row of table.rows) if (await test(row)) kept.push(row);
    return tried(kept);
  };
  const { name, key, updatable, insertable } = table;
  const where = `where ${key} = $1`;
  return {
    reads: await keep((row) => touches(client, `select 1 from ${name} ${where}`, [row.key])),
    updates:
      updatable === null
        ? []
        : await keep((row) =>
            touches(client, `update ${name} set ${updatable} = ${updatable} ${where}`, [row.key]),
          ),
    deletes: await keep((row) => touches(client, `delete from ${name} ${where}`, [row.key])),
    inserts:
      insertable.length === 0 ? [] : await keep((row) => touches(client, ...insertion(table, row, acting))),
    forges:
      table.signatures.length === 0 || insertable.length === 0
        ? []
        : await keep((row) => touches(client, ...insertion(table, row, null))),
  };
}

/** The same row once more, signed by the actor, or left signed by its author. */
function insertion(table: TableOfWorld, row: LabelledRow, signer: Acting | null): [string, unknown[]] {
  const columns = table.insertable.join(', ');
  const content = { ...row.content };
  if (signer !== null) for (const column of table.signatures) content[column] = signer.userId ?? 0;
  return [
    `insert into ${table.name} (${columns}) select ${columns} from jsonb_populate_record(null::${table.name}, $1)`,
    [JSON.stringify(content)],
  ];
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** True when row-level security and the grants let the statement reach a row: a constraint that refuses it comes after. */
async function touches(client: pg.Client, statement: string, values: unknown[]): Promise<boolean> {
  await client.query('savepoint one_try');
  try {
    const { rowCount } = await client.query(statement, values);
    return rowCount === 1;
  } catch (error) {
    return (error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE;
  } finally {
    await client.query('rollback to savepoint one_try');
  }
}
