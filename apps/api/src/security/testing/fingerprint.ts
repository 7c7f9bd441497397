import type pg from 'pg';

/** Where it is written down that something was changed, or a file opened. */
export const JOURNAL_TABLES: readonly string[] = [
  'audit_entry',
  'audit_entry_house',
  'file_reading',
  'journal_block',
  'journal_tip',
];

/** A digest of every row of every table, by table: what a refused request must leave exactly as it was. */
export async function fingerprint(db: pg.Pool): Promise<Record<string, string>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
      and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await db.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${name} t`,
    );
    digests[name] = rows[0]!.digest;
  }
  return digests;
}

/** The tables whose rows are no longer the same. */
export function changedTables(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
}
