import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions that are not open yet (a code is awaited, or a factor must be set up first), and second factors: the fact that
 * one exists, which the journal keeps; its sealed secret and its recovery codes, which no journal and no other user sees.
 */
export class SecondFactor1700000000012 implements MigrationInterface {
  name = 'SecondFactor1700000000012';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      -- Sessions opened by a password alone end here: whoever needs a second factor sets it up at the next sign-in.
      delete from session;
      alter table session
        add column id uuid not null default gen_random_uuid() constraint session_id_once unique,
        add column stage text not null default 'OPEN'
          constraint session_stage_known check (stage in ('OPEN', 'SECOND_FACTOR', 'ENROLMENT')),
        add constraint session_before_open_is_short check (
          stage = 'OPEN' or expires_at <= created_at + case stage when 'ENROLMENT' then interval '1 hour' else interval '10 minutes' end
        );
      revoke update on session from clausier_app;
      grant update (token_hash, seen_at, expires_at, stage) on session to clausier_app;

      create table second_factor (
        id integer constraint second_factor_pk primary key constraint second_factor_user_fk references app_user (id),
        set_up_at timestamptz not null,
        codes_made_at timestamptz not null,
        recovered_at timestamptz,
        version integer not null default 1,
        updated_at timestamptz not null default clock_timestamp()
      );

      create table second_factor_secret (
        user_id integer constraint second_factor_secret_pk primary key
          constraint second_factor_secret_user_fk references app_user (id),
        secret bytea,
        proposed_secret bytea,
        last_step bigint not null default 0,
        failures integer not null default 0,
        last_failure_at timestamptz
      );

      create table recovery_code (
        user_id integer not null constraint recovery_code_user_fk references app_user (id),
        digest bytea not null,
        used_at timestamptz,
        constraint recovery_code_pk primary key (user_id, digest)
      );

      call keep_journal(array['second_factor']::regclass[]);
      call protect('second_factor');
      call protect('second_factor_secret');
      call protect('recovery_code');
    `);
    await db.query(POLICIES);
    await db.query(REMOVAL);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop table recovery_code;
      drop table second_factor_secret;
      drop table second_factor;
      drop function forget_second_factor();
      alter table session drop column id, drop column stage;
      revoke update on session from clausier_app;
      grant update on session to clausier_app;
    `);
  }
}

/** The user alone reaches the secret and the codes, through the gate; those who keep accounts see that a factor exists, and may remove it. */
const POLICIES = /* sql */ `
  grant select, insert, update (set_up_at, codes_made_at, recovered_at), delete on second_factor to clausier_app;
  grant select, insert, update, delete on second_factor_secret to clausier_app;
  grant select, insert, update (used_at), delete on recovery_code to clausier_app;

  create policy second_factor_own on second_factor for all to clausier_app
    using ((select acting_role()) = 'GATE' and id = (select acting_user()))
    with check ((select acting_role()) = 'GATE' and id = (select acting_user()));
  create policy second_factor_secret_own on second_factor_secret for all to clausier_app
    using ((select acting_role()) = 'GATE' and user_id = (select acting_user()))
    with check ((select acting_role()) = 'GATE' and user_id = (select acting_user()));
  create policy recovery_code_own on recovery_code for all to clausier_app
    using ((select acting_role()) = 'GATE' and user_id = (select acting_user()))
    with check ((select acting_role()) = 'GATE' and user_id = (select acting_user()));

  create policy second_factor_seen_by_keepers on second_factor for select to clausier_app using (
    (select acting_role()) = 'ADMINISTRATOR'
    or (select acting_role()) = 'HOUSE_MANAGER' and exists (
      select from app_user u where u.id = second_factor.id and u.territory_id = (select acting_territory())));
  -- A manager keeps the accounts of the facilitators of the house: managers are equals.
  create policy second_factor_removed_by_keepers on second_factor for delete to clausier_app using (
    id is distinct from (select acting_user()) and ((select acting_role()) = 'ADMINISTRATOR'
    or (select acting_role()) = 'HOUSE_MANAGER' and exists (
      select from app_user u where u.id = second_factor.id and u.territory_id = (select acting_territory())
        and u.role = 'FACILITATOR')));
`;

/** What a removal takes with it, whoever removes and however. */
const REMOVAL = /* sql */ `
  -- The secret and the codes go with the factor; so do the sessions, unless the user removed it from one of them.
  create function forget_second_factor() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
  begin
    delete from second_factor_secret where user_id = old.id;
    delete from recovery_code where user_id = old.id;
    if acting_user() is distinct from old.id then
      delete from session where user_id = old.id;
    end if;
    return null;
  end $$;
  revoke execute on function forget_second_factor() from public;
  create trigger forget_second_factor after delete on second_factor for each row execute function forget_second_factor();
`;
