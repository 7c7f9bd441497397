/** What a person becomes, when the house is told, how it may wait: the rules that no code can go round. */
export const RETENTION = /* sql */ `
  alter table participant add column registered_on date, add column anonymised_on date;
  alter table participant disable trigger user;
  update participant p set registered_on = (coalesce((select min(e.recorded_at) from audit_entry e
    where e.table_name = 'participant' and e.row_id = p.id::text and e.action = 'INSERT'), p.updated_at) at time zone 'Europe/Paris')::date;
  alter table participant enable trigger user;
  alter table participant
    alter column registered_on set default (clock_timestamp() at time zone 'Europe/Paris')::date,
    alter column registered_on set not null,
    add constraint participant_anonymous_is_nobody check (anonymised_on is null or (last_name = 'ANONYME' and first_name = id::text
      and born_on = '1920-01-01' and sex = 'UNKNOWN' and qualification = 'UNKNOWN' and email is null and phone is null));

  create table retention_notice (
    participant_id integer constraint retention_notice_pk primary key constraint retention_notice_participant_fk references participant (id),
    announced_on date not null,
    anonymise_on date not null,
    version integer not null default 1,
    updated_at timestamptz not null default clock_timestamp(),
    constraint retention_notice_leaves_thirty_days check (anonymise_on >= announced_on + 30)
  );
  create index retention_notice_due on retention_notice (anonymise_on);

  create table retention_hold (
    participant_id integer constraint retention_hold_pk primary key constraint retention_hold_participant_fk references participant (id),
    territory_id integer not null constraint retention_hold_territory_fk references territory (id),
    placed_on date not null,
    held_until date not null,
    reason text not null constraint retention_hold_is_reasoned check (length(btrim(reason)) >= 10),
    placed_by_user_id integer not null constraint retention_hold_user_fk references app_user (id),
    version integer not null default 1,
    updated_at timestamptz not null default clock_timestamp(),
    constraint retention_hold_ends_within_a_year check (held_until > placed_on and held_until <= placed_on + interval '12 months')
  );
  call keep_journal(array['retention_notice', 'retention_hold']::regclass[]);

  alter table timesheet_file add column erased_on date,
    add constraint timesheet_file_erased_is_empty check (erased_on is null or (content = '' and name = 'erased'));
  alter table timesheet_row add column erased_on date,
    add constraint timesheet_row_erased_is_empty check (erased_on is null or (raw = '{"cells": [], "given": {}}' and person_text = '' and findings = '[]'));
  create index timesheet_row_contract on timesheet_row (employment_contract_id) where employment_contract_id is not null;
  create index timesheet_row_of_nobody on timesheet_row (firm_id) where employment_contract_id is null and erased_on is null;
  create index timesheet_file_content on timesheet_file (uploaded_at) where erased_on is null;
`;

/** Told thirty days before, and not postponed: only then does a policy let the retention touch what is about a person. */
const DUE = /* sql */ `
  create function retention_is_due(person integer) returns boolean language sql stable parallel safe as $$
    select public.acting_role() = 'SYSTEM'
      and exists (select from public.retention_notice n where n.participant_id = person and n.anonymise_on <= public.acting_day())
      and not exists (select from public.retention_hold h where h.participant_id = person and h.held_until >= public.acting_day())
  $$;
`;

const GUARDS = /* sql */ `
  -- Nobody becomes anonymous before two years have passed since the last work contract, thirty days since the notice, and
  -- the end of what was postponed; and nobody comes back.
  create function guard_anonymity() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and old.anonymised_on is not null then
      raise exception 'an anonymous person stays so: register a new one' using errcode = '23514', constraint = 'participant_is_anonymous';
    end if;
    if new.anonymised_on is null then return new; end if;
    if tg_op = 'INSERT' or not retention_is_due(new.id) or new.anonymised_on <> acting_day()
      or exists (select from employment_contract c where c.participant_id = new.id
        and (c.ended_on is null or c.ended_on + interval '24 months' > acting_day()))
      or (not exists (select from employment_contract c where c.participant_id = new.id)
        and old.registered_on + interval '24 months' > acting_day()) then
      raise exception 'the file of participant % is still to be kept', new.id using errcode = '23514', constraint = 'participant_file_is_kept';
    end if;
    return new;
  end $$;
  create trigger guard_anonymity before insert or update on participant for each row execute function guard_anonymity();

  -- Waits for an anonymisation under way, and then finds that it happened.
  create function refuse_the_anonymous() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform from participant where id = new.participant_id and anonymised_on is null for key share;
    if not found and exists (select from participant where id = new.participant_id) then
      raise exception 'an anonymous person stays so: register a new one' using errcode = '23514', constraint = 'participant_is_anonymous';
    end if;
    return new;
  end $$;
  revoke execute on function refuse_the_anonymous() from public;
  create trigger refuse_the_anonymous before insert or update of participant_id on employment_contract
    for each row execute function refuse_the_anonymous();
  create trigger refuse_the_anonymous before insert on participant_residence for each row execute function refuse_the_anonymous();
  create trigger refuse_the_anonymous before insert on eligibility for each row execute function refuse_the_anonymous();
  create trigger refuse_the_anonymous before insert on information_notice for each row execute function refuse_the_anonymous();
  create trigger refuse_the_anonymous before insert on retention_hold for each row execute function refuse_the_anonymous();
  create trigger refuse_the_anonymous before insert on retention_notice for each row execute function refuse_the_anonymous();

  -- An entry is never changed, not even to take a name out of it: so none enters. The person's last name, as a whole word.
  create function refuse_a_name_in_a_reason() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from participant p where p.id = new.participant_id
      and ' ' || name_key(new.reason) || ' ' like '% ' || name_key(p.last_name) || ' %') then
      raise exception 'the reason of a correction names nobody' using errcode = '23514', constraint = 'hour_entry_reason_names_nobody';
    end if;
    return new;
  end $$;
  revoke execute on function refuse_a_name_in_a_reason() from public;
  create trigger refuse_a_name_in_a_reason before insert on hour_entry for each row when (new.reason is not null)
    execute function refuse_a_name_in_a_reason();
`;

// The role comes first, once a statement: everybody else's queries must not ask of each row whether it is due.
const POLICIES = /* sql */ `
  call protect('retention_notice');
  call protect('retention_hold');
  create policy of_the_retention on retention_notice for all to clausier_app
    using ((select acting_role()) = 'SYSTEM') with check ((select acting_role()) = 'SYSTEM' and announced_on = (select acting_day()));
  create policy of_the_house_select on retention_notice for select to clausier_app
    using ((select acts_for_house()) and participant_id in (select house_own_people()));
  create policy of_the_retention_select on retention_hold for select to clausier_app using ((select acting_role()) = 'SYSTEM');
  create policy of_the_retention_delete on retention_hold for delete to clausier_app
    using ((select acting_role()) = 'SYSTEM' and held_until < (select acting_day()));
  create policy of_the_house on retention_hold for all to clausier_app
    using ((select acts_for_house()) and participant_id in (select house_own_people()))
    with check ((select acts_for_house()) and participant_id in (select house_own_people())
      and territory_id = (select acting_territory()) and placed_by_user_id = (select acting_user()) and placed_on = (select acting_day()));
  grant select, insert, delete on retention_notice to clausier_app;
  grant select, insert, update, delete on retention_hold to clausier_app;

  create policy of_the_retention_select on participant for select to clausier_app
    using ((select acting_role()) = 'SYSTEM');
  create policy of_the_retention_update on participant for update to clausier_app
    using ((select acting_role()) = 'SYSTEM' and retention_is_due(id) and anonymised_on is null) with check (anonymised_on is not null);

  create policy of_the_retention_select on participant_residence for select to clausier_app using ((select acting_role()) = 'SYSTEM' and retention_is_due(participant_id));
  create policy of_the_retention_delete on participant_residence for delete to clausier_app using ((select acting_role()) = 'SYSTEM' and retention_is_due(participant_id));
  create policy of_the_retention_select on eligibility for select to clausier_app using ((select acting_role()) = 'SYSTEM' and retention_is_due(participant_id));
  create policy of_the_retention_delete on eligibility for delete to clausier_app using ((select acting_role()) = 'SYSTEM' and retention_is_due(participant_id));
  create policy of_the_retention_select on eligibility_proof for select to clausier_app
    using ((select acting_role()) = 'SYSTEM' and exists (select from eligibility y where y.id = eligibility_proof.eligibility_id));
  create policy of_the_retention_delete on eligibility_proof for delete to clausier_app
    using ((select acting_role()) = 'SYSTEM' and exists (select from eligibility y where y.id = eligibility_proof.eligibility_id));
  create policy of_the_retention_select on information_notice for select to clausier_app using ((select acting_role()) = 'SYSTEM' and retention_is_due(participant_id));
  create policy of_the_retention_delete on information_notice for delete to clausier_app using ((select acting_role()) = 'SYSTEM' and retention_is_due(participant_id));
  grant delete on participant_residence, eligibility, information_notice to clausier_app;
  -- A home where the person never lived is taken out by the house that follows them.
  create policy of_the_house_delete on participant_residence for delete to clausier_app
    using ((select acts_for_house()) and participant_id in (select house_own_people()));

  create policy of_the_retention_update on employment_contract for update to clausier_app
    using ((select acting_role()) = 'SYSTEM' and retention_is_due(participant_id)) with check (criterion_code = 'ERASED');
  create policy of_the_retention_update on derogation for update to clausier_app
    using ((select acting_role()) = 'SYSTEM' and exists (select from assignment a where a.id = derogation.assignment_id and retention_is_due(a.participant_id)))
    with check (reason = 'Erased: retention');
  grant update (reason) on derogation to clausier_app;

  create policy of_the_retention_update on timesheet_line for update to clausier_app
    using ((select acting_role()) = 'SYSTEM' and exists (select from assignment a where a.id = timesheet_line.assignment_id and retention_is_due(a.participant_id)));
  create policy of_the_retention_update on timesheet_row for update to clausier_app
    using ((select acting_role()) = 'SYSTEM') with check (erased_on is not null);
  create policy of_the_retention_select on timesheet_file for select to clausier_app using ((select acting_role()) = 'SYSTEM');
  create policy of_the_retention_update on timesheet_file for update to clausier_app
    using ((select acting_role()) = 'SYSTEM') with check (erased_on is not null);
  grant update (name, content, erased_on) on timesheet_file to clausier_app;

  create policy of_the_retention_select on idempotent_answer for select to clausier_app using ((select acting_role()) = 'SYSTEM');
  create policy of_the_retention_delete on idempotent_answer for delete to clausier_app
    using ((select acting_role()) = 'SYSTEM' and created_at < now() - interval '7 days');
`;

export const RETENTION_RULES = [RETENTION, DUE, GUARDS, POLICIES];

export const UNDO_RETENTION = /* sql */ `
  drop policy of_the_retention_select on idempotent_answer;
  drop policy of_the_retention_delete on idempotent_answer;
  revoke update (name, content, erased_on) on timesheet_file from clausier_app;
  drop policy of_the_retention_update on timesheet_file;
  drop policy of_the_retention_select on timesheet_file;
  drop policy of_the_retention_update on timesheet_row;
  drop policy of_the_retention_update on timesheet_line;
  revoke update (reason) on derogation from clausier_app;
  drop policy of_the_retention_update on derogation;
  drop policy of_the_retention_update on employment_contract;
  revoke delete on participant_residence, eligibility from clausier_app;
  drop policy of_the_retention_delete on eligibility_proof;
  drop policy of_the_retention_select on eligibility_proof;
  drop policy of_the_retention_delete on eligibility;
  drop policy of_the_retention_select on eligibility;
  drop policy of_the_house_delete on participant_residence;
  drop policy of_the_retention_delete on participant_residence;
  drop policy of_the_retention_select on participant_residence;
  drop policy of_the_retention_update on participant;
  drop policy of_the_retention_select on participant;
  drop trigger refuse_a_name_in_a_reason on hour_entry;
  drop function refuse_a_name_in_a_reason();
  drop trigger refuse_the_anonymous on eligibility;
  drop trigger refuse_the_anonymous on participant_residence;
  drop trigger refuse_the_anonymous on employment_contract;
  drop trigger guard_anonymity on participant;
  drop table information_notice;
  drop table retention_hold;
  drop table retention_notice;
  drop index timesheet_row_contract;
  alter table timesheet_row drop column erased_on;
  alter table timesheet_file drop column erased_on;
  drop function refuse_the_anonymous();
  drop function guard_anonymity();
  drop function retention_is_due(integer);
  alter table participant drop constraint participant_anonymous_is_nobody, drop column anonymised_on, drop column registered_on;
`;
