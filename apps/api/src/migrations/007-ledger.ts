import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The hour ledger: append-only, partitioned by year of the month worked, every rule a constraint.
 *
 * - natural key (month, assignment, hour kind, revision, reversal or not): duplicate guard and optimistic lock at once;
 * - a reversal is the exact opposite of its original, once: foreign key on `reversed_hours`;
 * - revision n is posted only after revision n - 1 was reversed: foreign key on `follows_revision`;
 * - the dimensions an hour is counted by are those of its assignment: one composite foreign key.
 */
export class Ledger1700000000007 implements MigrationInterface {
  name = 'Ledger1700000000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLE);
    await db.query(GUARDS);
    await db.query(/* sql */ `
      grant select on hour_entry to clausier_app;
      -- The application cannot choose when an entry was recorded, nor write to a partition.
      grant insert (month, assignment_id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type,
        residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id,
        operation_id, operation_territory_id, authority_id, hour_kind, revision, is_reversal, hours, timesheet_line_id,
        derogation_id, reason, recorded_by_user_id) on hour_entry to clausier_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop procedure open_ledger_years(integer, integer);
      drop table hour_entry;
      drop function refuse_ledger_change();
      drop function join_ledger_writers();
    `);
  }
}

const TABLE = /* sql */ `
  create table hour_entry (
    id bigint generated always as identity,
    month date not null constraint hour_entry_month_is_first_day check (extract(day from month) = 1),
    assignment_id integer not null,
    employment_contract_id integer not null,
    participant_id integer not null,
    firm_id integer not null,
    engagement_mode text not null,
    contract_type text not null,
    residence_commune_code text not null,
    residence_territory_id integer not null,
    is_qpv boolean not null,
    criterion_group text not null,
    sex text not null,
    age_band text not null,
    clause_id integer not null,
    public_contract_id integer not null,
    operation_id integer not null,
    operation_territory_id integer not null,
    authority_id integer not null,
    hour_kind text not null constraint hour_entry_hour_kind_known check (hour_kind in ('WORKED', 'OVERTIME', 'TRAINING')),
    revision integer not null constraint hour_entry_revision_positive check (revision > 0),
    is_reversal boolean not null default false,
    hours integer not null,
    timesheet_line_id integer,
    derogation_id integer,
    reason text,
    recorded_by_user_id integer not null constraint hour_entry_user_fk references app_user (id),
    recorded_at timestamptz not null default clock_timestamp(),
    reversed_hours integer generated always as (case when is_reversal then -hours end) stored,
    reverses boolean generated always as (case when is_reversal then false end) stored,
    follows_revision integer generated always as (case when not is_reversal and revision > 1 then revision - 1 end) stored,
    follows_reversal boolean generated always as (case when not is_reversal and revision > 1 then true end) stored,
    constraint hour_entry_pk primary key (month, id),
    constraint hour_entry_once unique (month, assignment_id, hour_kind, revision, is_reversal),
    constraint hour_entry_exact unique (month, assignment_id, hour_kind, revision, is_reversal, hours),
    constraint hour_entry_line_posted_once unique (month, timesheet_line_id, is_reversal),
    constraint hour_entry_hours_in_range check (case when is_reversal then hours between -74400 and -1 else hours between 1 and 74400 end),
    constraint hour_entry_correction_is_reasoned check ((not is_reversal and revision = 1) or coalesce(btrim(reason), '') <> ''),
    constraint hour_entry_reverses_its_original foreign key (month, assignment_id, hour_kind, revision, reverses, reversed_hours)
      references hour_entry (month, assignment_id, hour_kind, revision, is_reversal, hours),
    constraint hour_entry_follows_a_reversal foreign key (month, assignment_id, hour_kind, follows_revision, follows_reversal)
      references hour_entry (month, assignment_id, hour_kind, revision, is_reversal),
    constraint hour_entry_assignment_fk foreign key (assignment_id, employment_contract_id, participant_id, firm_id, engagement_mode,
      contract_type, residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band,
      clause_id, public_contract_id, operation_id, operation_territory_id, authority_id)
      references assignment (id, employment_contract_id, participant_id, firm_id, engagement_mode,
      contract_type, residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band,
      clause_id, public_contract_id, operation_id, operation_territory_id, authority_id),
    constraint hour_entry_line_fk foreign key (timesheet_line_id, assignment_id, month, hour_kind)
      references timesheet_line (id, assignment_id, month, hour_kind),
    constraint hour_entry_derogation_fk foreign key (derogation_id, assignment_id) references derogation (id, assignment_id)
  ) partition by range (month);

  create index hour_entry_clause on hour_entry (clause_id, month);
  create index hour_entry_operation on hour_entry (operation_id, month);
  create index hour_entry_participant on hour_entry (participant_id, month);
  create index hour_entry_territories on hour_entry (operation_territory_id, residence_territory_id, month);
`;

const GUARDS = /* sql */ `
  create function refuse_ledger_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the hour ledger is append-only: post a reversal instead'
      using errcode = '23514', constraint = 'hour_entry_append_only';
  end $$;

  -- Everyone who posts shares this lock; a closing takes it alone, so that no entry recorded before its cut-off commits after it.
  create function join_ledger_writers() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock_shared(hashtext('clausier.ledger'));
    return null;
  end $$;
  create trigger join_ledger_writers before insert on hour_entry for each statement execute function join_ledger_writers();
  create trigger refuse_ledger_change before update or delete or truncate on hour_entry
    for each statement execute function refuse_ledger_change();

  -- Opens one partition a year; each has its own guards, because statements sent to a partition skip its parent's.
  create procedure open_ledger_years(first integer, last integer) language plpgsql as $$
  declare c record;
  begin
    for y in first..last loop
      execute format('create table hour_entry_%s partition of hour_entry for values from (%L) to (%L)', y,
        make_date(y, 1, 1), make_date(y + 1, 1, 1));
      execute format('create trigger refuse_ledger_change before update or delete or truncate on hour_entry_%s
        for each statement execute function refuse_ledger_change()', y);
      -- A violation names the partition's own constraint: give it the parent's name and the year, not a generated one.
      for c in select child.conname as generated, parent.conname as named from pg_constraint child
        join pg_constraint parent on parent.oid = child.conparentid
        where child.conrelid = format('hour_entry_%s', y)::regclass and child.contype in ('p', 'u')
      loop
        execute format('alter table hour_entry_%s rename constraint %I to %I', y, c.generated, c.named || '_' || y);
      end loop;
    end loop;
  end $$;
  call open_ledger_years(2010, 2045);
`;
