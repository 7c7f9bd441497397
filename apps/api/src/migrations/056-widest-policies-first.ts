import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What figures are read by is the widest policy, and costs nothing. PostgreSQL tries policies from the last name to the first:
 * as `for_statistics` it came last, after the lists of a house's operations elsewhere and of its people, which were made at each
 * request for nobody. What anybody may read is the same.
 */
export class WidestPoliciesFirst1700000000056 implements MigrationInterface {
  name = 'WidestPoliciesFirst1700000000056';

  async up(db: QueryRunner): Promise<void> {
    await db.query(renameAll('for_statistics_select', 'widest_for_statistics_select'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(renameAll('widest_for_statistics_select', 'for_statistics_select'));
  }
}

const renameAll = (from: string, to: string) => /* sql */ `
  do $$ declare protected regclass; begin
    for protected in select polrelid::regclass from pg_policy where polname = '${from}' loop
      execute format('alter policy ${from} on %s rename to ${to}', protected);
    end loop;
  end $$;
`;
