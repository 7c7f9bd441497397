import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, IS_STATISTICS, protectWith } from './row-security/policies.js';
import { FAST_REACH, FIRST_REACH } from './totals/reach.js';

/**
 * What totals of a whole country need: a house's hours found by residence as by operation, a buyer's by its own number, what
 * was recorded late by its instant, and the seal of each year of work, so that nobody reads a year to learn that it has not
 * moved.
 */
export class Totals1700000000038 implements MigrationInterface {
  name = 'Totals1700000000038';

  async up(db: QueryRunner): Promise<void> {
    await db.query(INDEXES);
    await db.query(FAST_REACH);
    await db.query(SEALS);
    await db.query(protectWith(['hour_summary_recorded'], POLICIES));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(FIRST_REACH);
    await db.query(/* sql */ `
      drop trigger keep_recorded_summary on hour_entry;
      drop function keep_recorded_summary();
      drop table hour_summary_recorded;
      drop index hour_entry_residence, hour_entry_authority, hour_entry_recorded;
    `);
  }
}

const INDEXES = /* sql */ `
  create index hour_entry_residence on hour_entry (residence_territory_id, month);
  create index hour_entry_authority on hour_entry (authority_id, month);
  create index hour_entry_recorded on hour_entry (recorded_at);
`;

const POLICIES = allow('hour_summary_recorded', 'for_statistics', ['select'], IS_STATISTICS);

/**
 * By the territory that posts, so that two houses never wait for each other; by the month an entry was recorded in, in
 * France, because releases fall on the last day of one. The sum of the numbers of the entries tells two ledgers apart that
 * have as many.
 */
const SEALS = /* sql */ `
  create table hour_summary_recorded (
    year integer not null,
    recorded_month date not null,
    operation_territory_id integer not null,
    entries integer not null,
    entry_ids bigint not null,
    constraint hour_summary_recorded_pk primary key (year, recorded_month, operation_territory_id)
  );

  insert into hour_summary_recorded
    select extract(year from month)::integer, date_trunc('month', recorded_at at time zone 'Europe/Paris')::date, operation_territory_id,
      count(*), sum(id)
    from hour_entry group by 1, 2, 3;

  create function keep_recorded_summary() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into hour_summary_recorded as s
      select extract(year from month)::integer, date_trunc('month', recorded_at at time zone 'Europe/Paris')::date,
        operation_territory_id, count(*), sum(id)
      from posted group by 1, 2, 3 order by 1, 2, 3
      on conflict on constraint hour_summary_recorded_pk
        do update set entries = s.entries + excluded.entries, entry_ids = s.entry_ids + excluded.entry_ids;
    return null;
  end $$;
  revoke execute on function keep_recorded_summary() from public;
  create trigger keep_recorded_summary after insert on hour_entry
    referencing new table as posted for each statement execute function keep_recorded_summary();

  grant select on hour_summary_recorded to clausier_app;
`;
