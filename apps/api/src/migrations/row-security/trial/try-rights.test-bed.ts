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
  'made_by_user_id',
  'told_by_user_id',
  'merged_by_user_id',
  'asked_by_user_id',
  'proposed_by_user_id',
  'written_by_user_id',
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

interface Column {
  column: string;
  reads: boolean;
  inserts: boolean;
  updates: boolean;
}

/** What finds a row again, among the columns the application may read where it may not read them all. */
function keyOf(columns: readonly Column[]): string {
  if (columns.some(({ column }) => column === 'id')) return 'id::text';
  const readable = columns.filter(({ reads }) => reads).map(({ column }) => column);
  const isPart = readable.length > 0 && readable.length < columns.length;
  return isPart ? `concat_ws('/', ${readable.join(', ')})` : 'ctid::text';
}

async function readTable(db: pg.Pool, name: string): Promise<TableOfWorld> {
  const { rows: columns } = await db.query<Column>(
    `select attname as column, has_column_privilege('clausier_app', attrelid, attnum, 'select') as reads, has_column_privilege('clausier_app', attrelid, attnum, 'insert') and attidentity = '' and attgenerated = '' as inserts,
      has_column_privilege('clausier_app', attrelid, attnum, 'update') and attgenerated = '' and attidentity = '' as updates
    from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [name],
  );
  const key = keyOf(columns);
  const label =
    LABELS[name] ??
    (() => {
      throw new Error(`Say how rows of ${name} are called, in LABELS.`);
    })();
  const { rows } = await db.query<LabelledRow>(
    `select distinct on (label) ${key} as key, (${label})::text as label, to_jsonb(t) as content from ${name} t order by 2, 1`,
  );
  return {
    name,
    key,
    rows,
    insertable: columns
      .filter(({ inserts, column }) => inserts && column !== 'id')
      .map(({ column }) => column),
    updatable: columns.findLast(({ updates }) => updates)?.column ?? null,
    signatures: columns.map(({ column }) => column).filter((column) => SIGNATURES.includes(column)),
  };
}

/**
 * What an actor can do with the rows of a table when no query limits it: the labels of the rows, by command. Blindly: by a
 * statement that reads nothing, and so meets no policy of reading. On condition: the row is reached, but not left so.
 */
export async function tryRights(
  client: pg.Client,
  table: TableOfWorld,
  acting: Acting,
): Promise<Record<string, string[]>> {
  const { name, key, updatable, insertable, signatures } = table;
  const where = `where ${key} = $1`;
  const rows = async (test: (row: LabelledRow) => Promise<Outcome>, wanted: Outcome = 'DONE') => {
    const kept = [];
    for (const row of table.rows) if ((await test(row)) === wanted) kept.push(row.label);
    return kept;
  };
  const update = (row: LabelledRow) =>
    attempt(client, `update ${name} set ${updatable} = ${updatable} ${where}`, [row.key]);
  return {
    reads: await rows((row) => attempt(client, `select 1 from ${name} ${where}`, [row.key])),
    updates: updatable === null ? [] : await rows(update),
    'updates on condition': updatable === null ? [] : await rows(update, 'CHECKED'),
    'updates blindly':
      updatable === null ? [] : await blindly(client, `update ${name} set ${updatable} = default`),
    deletes: await rows((row) => attempt(client, `delete from ${name} ${where}`, [row.key])),
    'deletes blindly': await blindly(client, `delete from ${name}`),
    inserts:
      insertable.length === 0 ? [] : await rows((row) => attempt(client, ...insertion(table, row, acting))),
    forges:
      signatures.length === 0 || insertable.length === 0
        ? []
        : await rows((row) => attempt(client, ...insertion(table, row, null))),
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

/** How many rows a statement on the whole table reaches. */
async function blindly(client: pg.Client, statement: string): Promise<string[]> {
  const found = await inSavepoint(client, () => client.query(statement));
  if (found instanceof Error) return found.message.startsWith('permission denied') ? [] : [found.message];
  return found.rowCount ? [`${found.rowCount} rows`] : [];
}

type Outcome = 'DONE' | 'CHECKED' | 'REFUSED';

/** Whether row-level security and the grants let the statement reach a row: a constraint that refuses it comes after. */
async function attempt(client: pg.Client, statement: string, values: unknown[]): Promise<Outcome> {
  const found = await inSavepoint(client, () => client.query(statement, values));
  if (!(found instanceof Error)) return found.rowCount === 1 ? 'DONE' : 'REFUSED';
  if (found.message.startsWith('permission denied')) return 'REFUSED';
  return found.message.includes('row-level security') ? 'CHECKED' : 'DONE';
}

async function inSavepoint<T>(client: pg.Client, work: () => Promise<T>): Promise<T | Error> {
  await client.query('savepoint one_try');
  try {
    return await work();
  } catch (error) {
    return error as Error;
  } finally {
    await client.query('rollback to savepoint one_try');
  }
}
