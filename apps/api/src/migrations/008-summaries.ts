import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sums kept beside the ledger in the same transaction, by one statement-level trigger. `entries` counts a reversal as -1,
 * so that a cell whose hours were all reversed comes back to nothing. The monthly sum per person carries the legal limit
 * (744 h) as a constraint, which holds under concurrency where a check before insert would not.
 */
export class Summaries1700000000008 implements MigrationInterface {
  name = 'Summaries1700000000008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      create table hour_summary_month (
        month date not null,
        operation_territory_id integer not null,
        residence_territory_id integer not null,
        criterion_group text not null,
        hours bigint not null,
        entries integer not null,
        constraint hour_summary_month_pk primary key (month, operation_territory_id, residence_territory_id, criterion_group)
      );
      create table hour_summary_year (
        year integer not null,
        operation_territory_id integer not null,
        residence_territory_id integer not null,
        hours bigint not null,
        entries integer not null,
        -- Distinct persons with hours in the cell that year: exact, kept by hour_summary_year_person.
        persons integer not null,
        constraint hour_summary_year_pk primary key (year, operation_territory_id, residence_territory_id)
      );
      create table hour_summary_year_person (
        year integer not null,
        operation_territory_id integer not null,
        residence_territory_id integer not null,
        participant_id integer not null,
        hours bigint not null,
        constraint hour_summary_year_person_pk primary key (year, operation_territory_id, residence_territory_id, participant_id)
      );
      create table hour_summary_clause (
        clause_id integer not null,
        month date not null,
        hours bigint not null,
        entries integer not null,
        constraint hour_summary_clause_pk primary key (clause_id, month)
      );
      create table hour_summary_participant (
        participant_id integer not null,
        month date not null,
        hours bigint not null,
        entries integer not null,
        constraint hour_summary_participant_pk primary key (participant_id, month),
        -- No lower bound: a reversal alone proposes a negative row before it meets the one it lowers.
        constraint hour_summary_participant_month_has_744_hours check (hours <= 74400)
      );

      create function keep_hour_summaries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into hour_summary_month as s
          select month, operation_territory_id, residence_territory_id, criterion_group,
            sum(hours), sum(case when is_reversal then -1 else 1 end)
          from posted group by 1, 2, 3, 4 order by 1, 2, 3, 4
          on conflict on constraint hour_summary_month_pk
            do update set hours = s.hours + excluded.hours, entries = s.entries + excluded.entries;
        -- The person's row is locked by its own update before the cell counts it in or out: old hours = new hours - delta.
        with delta as (
          select extract(year from month)::integer as year, operation_territory_id, residence_territory_id, participant_id,
            sum(hours) as hours, sum(case when is_reversal then -1 else 1 end) as entries
          from posted group by 1, 2, 3, 4
        ), person as (
          insert into hour_summary_year_person as s
            select year, operation_territory_id, residence_territory_id, participant_id, hours from delta order by 1, 2, 3, 4
            on conflict on constraint hour_summary_year_person_pk do update set hours = s.hours + excluded.hours
            returning year, operation_territory_id, residence_territory_id, participant_id, hours
        )
        insert into hour_summary_year as s
          select year, operation_territory_id, residence_territory_id, sum(d.hours), sum(d.entries),
            sum((p.hours <> 0)::integer - (p.hours - d.hours <> 0)::integer)
          from delta d join person p using (year, operation_territory_id, residence_territory_id, participant_id)
          group by 1, 2, 3 order by 1, 2, 3
          on conflict on constraint hour_summary_year_pk
            do update set hours = s.hours + excluded.hours, entries = s.entries + excluded.entries, persons = s.persons + excluded.persons;
        insert into hour_summary_clause as s
          select clause_id, month, sum(hours), sum(case when is_reversal then -1 else 1 end)
          from posted group by 1, 2 order by 1, 2
          on conflict on constraint hour_summary_clause_pk
            do update set hours = s.hours + excluded.hours, entries = s.entries + excluded.entries;
        insert into hour_summary_participant as s
          select participant_id, month, sum(hours), sum(case when is_reversal then -1 else 1 end)
          from posted group by 1, 2 order by 1, 2
          on conflict on constraint hour_summary_participant_pk
            do update set hours = s.hours + excluded.hours, entries = s.entries + excluded.entries;
        return null;
      end $$;
      revoke execute on function keep_hour_summaries() from public;
      create trigger keep_hour_summaries after insert on hour_entry
        referencing new table as posted for each statement execute function keep_hour_summaries();

      grant select on hour_summary_month, hour_summary_year, hour_summary_year_person, hour_summary_clause, hour_summary_participant to clausier_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop trigger keep_hour_summaries on hour_entry;
      drop function keep_hour_summaries();
      drop table hour_summary_participant;
      drop table hour_summary_clause;
      drop table hour_summary_year_person;
      drop table hour_summary_year;
      drop table hour_summary_month;
    `);
  }
}
