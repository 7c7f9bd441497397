/** What a builder needs of a connection: a pg client or pool, as the owner of the schema. */
export interface Database {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Inserts one row given by column name and gives it back whole. */
export async function insert<T>(db: Database, table: string, row: Record<string, unknown>): Promise<T> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  const { rows } = await db.query(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')}) returning *`,
    columns.map((column) => row[column]),
  );
  return rows[0] as T;
}

let last = 0;

/** A number no other fixture of this process has. */
export function fresh(): number {
  last += 1;
  return last;
}
