/**
 * What is being done on a statement too large for one request, and how far it is. The task is asked in the transaction of
 * the request, with its job; it is done in one transaction, so that a worker that is killed leaves all or nothing.
 */
export const TASKS = /* sql */ `
  create table timesheet_task (
    id integer generated always as identity constraint timesheet_task_pk primary key,
    timesheet_id integer not null,
    firm_id integer not null,
    -- The house that decides; null when the firm asks.
    territory_id integer constraint timesheet_task_territory_fk references territory (id),
    kind text not null constraint timesheet_task_kind_known check (kind in ('READ', 'CERTIFY', 'ACCEPT', 'RETURN', 'REVERSE')),
    input jsonb not null default '{}',
    state text not null default 'WAITING' constraint timesheet_task_state_known check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    phase text not null default 'WAITING' constraint timesheet_task_phase_known
      check (phase in ('WAITING', 'READING', 'CHECKING', 'STORING', 'POSTING', 'DONE')),
    done integer not null default 0,
    total integer not null default 0,
    problem jsonb,
    result jsonb,
    asked_by_user_id integer not null constraint timesheet_task_asker_fk references app_user (id),
    asked_on date not null,
    asked_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    constraint timesheet_task_timesheet_fk foreign key (timesheet_id, firm_id) references timesheet (id, firm_id)
  );
  create index timesheet_task_timesheet on timesheet_task (timesheet_id, id desc);
  -- One thing at a time is done on a statement, by a firm or a house.
  create unique index timesheet_task_one_at_a_time on timesheet_task (timesheet_id, coalesce(territory_id, 0)) where state in ('WAITING', 'RUNNING');
  call protect('timesheet_task');
  -- Whoever asks signs; a colleague may stop it.
  create policy of_the_firm_select on timesheet_task for select to clausier_app using ((select acting_role()) = 'FIRM' and firm_id = (select acting_firm()) and territory_id is null);
  create policy of_the_firm_insert on timesheet_task for insert to clausier_app
    with check ((select acting_role()) = 'FIRM' and firm_id = (select acting_firm()) and territory_id is null and asked_by_user_id = (select acting_user()));
  create policy of_the_firm_update on timesheet_task for update to clausier_app
    using ((select acting_role()) = 'FIRM' and firm_id = (select acting_firm()) and territory_id is null) with check ((select acting_role()) = 'FIRM' and firm_id = (select acting_firm()) and territory_id is null);
  create policy of_the_house_select on timesheet_task for select to clausier_app using ((select acts_for_house()) and territory_id = (select acting_territory()));
  create policy of_the_house_insert on timesheet_task for insert to clausier_app
    with check ((select acts_for_house()) and territory_id = (select acting_territory()) and asked_by_user_id = (select acting_user()));
  create policy of_the_house_update on timesheet_task for update to clausier_app
    using ((select acts_for_house()) and territory_id = (select acting_territory())) with check ((select acts_for_house()) and territory_id = (select acting_territory()));
  create policy of_the_system_select on timesheet_task for select to clausier_app using ((select acting_role()) = 'SYSTEM');
  create policy of_the_system_update on timesheet_task for update to clausier_app using ((select acting_role()) = 'SYSTEM') with check ((select acting_role()) = 'SYSTEM');
  grant select, insert on timesheet_task to clausier_app;
  grant update (state, phase, done, total, problem, result, updated_at) on timesheet_task to clausier_app;

  -- The job of a task, added as the owner in the same transaction: a request cannot see the jobs.
  create function queue_timesheet_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if to_regnamespace('clausier_jobs') is not null then
      perform clausier_jobs.add_job('work-on-timesheet', json_build_object('taskId', new.id), job_key := 'timesheet-task-' || new.id, max_attempts := 5);
    end if;
    return null;
  end $$;
  revoke execute on function queue_timesheet_task() from public;
  create trigger queue_timesheet_task after insert on timesheet_task for each row execute function queue_timesheet_task();

  -- Whoever watches is told which statement moved, and reads the rest under its own rights.
  create function tell_timesheet_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform pg_notify('timesheet_task', new.timesheet_id::text);
    return null;
  end $$;
  revoke execute on function tell_timesheet_task() from public;
  create trigger tell_timesheet_task after insert or update on timesheet_task for each row execute function tell_timesheet_task();

  alter table timesheet drop constraint timesheet_status_known,
    add constraint timesheet_status_known check (status in ('READING', 'DRAFT', 'SENT', 'DISCARDED'));
`;

export const UNDO_TASKS = /* sql */ `
  update timesheet set status = 'DISCARDED' where status = 'READING';
  alter table timesheet drop constraint timesheet_status_known,
    add constraint timesheet_status_known check (status in ('DRAFT', 'SENT', 'DISCARDED'));
  drop table timesheet_task;
  drop function queue_timesheet_task(), tell_timesheet_task();
`;
