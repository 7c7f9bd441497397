import type { Database } from '@clausier/tests/builders/database';

interface Column {
  place: string;
  table: string;
  column: string;
  isBytes: boolean;
}

/** Every column of the database that can hold words: texts, JSON, bytes, lists of texts, whatever the table and its schema. */
async function columnsWithWords(db: Database): Promise<Column[]> {
  const { rows } = await db.query(`
    select n.nspname || '.' || k.relname || '.' || a.attname as place, k.oid::regclass::text as table, quote_ident(a.attname) as column,
      a.atttypid = 'bytea'::regtype as "isBytes"
    from pg_attribute a join pg_class k on k.oid = a.attrelid join pg_namespace n on n.oid = k.relnamespace
    where k.relkind in ('r', 'p') and not k.relispartition and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and a.atttypid::regtype::text = any ('{text,character varying,jsonb,json,bytea,text[]}'::text[])
    order by 1`);
  return rows as Column[];
}

/** The columns in which a word (ASCII letters and digits) stands somewhere, whatever its case. Asked as the owner of the database. */
export async function placesHolding(db: Database, word: string): Promise<string[]> {
  const places: string[] = [];
  for (const { place, table, column, isBytes } of await columnsWithWords(db)) {
    const text = isBytes ? `encode(${column}, 'escape')` : `${column}::text`;
    const found = await db.query(
      `select 1 from ${table} where strpos(lower(${text}), lower($1)) > 0 limit 1`,
      [word],
    );
    if (found.rows.length > 0) places.push(place);
  }
  return places;
}
