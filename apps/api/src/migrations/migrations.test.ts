import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applicationOptions, migrations, ownerDataSource } from '../database/opening/data-source.js';
import { GuardedDataSource } from '../database/opening/guarded-data-source.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const SCHEMA = `
  select 'column' as kind, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as what
    from information_schema.columns where table_schema = 'public'
  union all select 'constraint', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'index', indexdef from pg_indexes where schemaname = 'public'
  union all select 'trigger', pg_get_triggerdef(t.oid) from pg_trigger t where not tgisinternal
  union all select 'grant', table_name || ' ' || privilege_type from information_schema.role_table_grants where grantee = 'clausier_app'
  order by 1, 2`;

describe('the schema', () => {
  it('is the same after going all the way down and up again', async () => {
    const before = await bed.db.query(SCHEMA);
    const owner = await ownerDataSource(bed.ownerUrl).initialize();
    try {
      for (const _ of migrations) await owner.undoLastMigration();
      const { rows } = await bed.db.query(
        `select table_name from information_schema.tables where table_schema = 'public' and table_name not in ('migrations', 'typeorm_metadata')`,
      );
      expect(rows).toEqual([]);
      await owner.runMigrations();
    } finally {
      await owner.destroy();
    }
    const after = await bed.db.query(SCHEMA);
    expect(after.rows).toEqual(before.rows);
  });

  it('has no drift: every row class names the columns its table has, of the same kind', async () => {
    const source = await new GuardedDataSource(applicationOptions(bed.applicationUrl, 1)).initialize();
    try {
      for (const { tableName, columns } of source.entityMetadatas) {
        const mapped = columns
          .map(
            (column) =>
              `${column.databaseName} ${source.driver.normalizeType(column)} ${column.isNullable} ${column.isArray}`,
          )
          .sort();
        const { rows } = await bed.db.query<{ what: string }>(
          `select column_name || ' ' || case data_type when 'ARRAY' then 'text' else data_type end
             || ' ' || (is_nullable = 'YES') || ' ' || (data_type = 'ARRAY') as what
           from information_schema.columns where table_schema = 'public' and table_name = $1`,
          [tableName],
        );
        expect([tableName, ...mapped]).toEqual([tableName, ...rows.map(({ what }) => what).sort()]);
      }
    } finally {
      await source.destroy();
    }
  });

  it('names every constraint itself, so that an error can be told by its name', async () => {
    const { rows } = await bed.db.query(
      `select conname from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' and conislocal
        and conname ~ '_(fkey|pkey|key|check|excl)[0-9]*$' and conrelid::regclass::text not in ('migrations', 'typeorm_metadata')`,
    );
    expect(rows).toEqual([]);
  });
});
