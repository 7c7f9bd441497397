import type { EntityManager } from 'typeorm';

/** Rows sent in one statement: one of 10 000 rows costs less than 10 000 statements, and less memory than all at once. */
const CHUNK = 10_000;

/** Inserts rows in bulk. Keys are the columns in camel case; columns that no row names take their default. */
export async function writeRows(em: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).map((key) => [key, columnOf(key)] as const);
  const names = columns.map(([, column]) => column).join(', ');
  for (const chunk of chunksOf(rows)) {
    const records = chunk.map((row) => {
      const values = new Map<string, unknown>(Object.entries(row));
      return Object.fromEntries(columns.map(([key, column]) => [column, values.get(key)]));
    });
    await em.query(
      `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(records)],
    );
  }
}

/** Runs a statement that reads its rows from `jsonb_to_recordset($1)`, chunk by chunk. */
export async function writeWith(
  em: EntityManager,
  statement: string,
  rows: readonly unknown[],
): Promise<void> {
  for (const chunk of chunksOf(rows)) await em.query(statement, [JSON.stringify(chunk)]);
}

/** Lets the next row added by the application take the next number. */
export async function continueNumbering(em: EntityManager, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await em.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), (select coalesce(max(id), 0) + 1 from ${table}), false)`,
    );
  }
}

function chunksOf<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / CHUNK);
  return Array.from({ length: count }, (_, rank) => rows.slice(rank * CHUNK, (rank + 1) * CHUNK));
}

function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
