import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts without a password yet, the single-use links by which their owners choose one, the devices that have signed in,
 * and counters of tries that keep no address.
 */
export class Links1700000000011 implements MigrationInterface {
  name = 'Links1700000000011';

  async up(db: QueryRunner): Promise<void> {
    await db.query(LINKS);
    await db.query(DEVICES);
    await db.query(COUNTERS);
    await db.query(CUT);
    await db.query(MANAGERS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop policy of_the_manager_insert on app_user;
      drop policy of_the_manager_update on app_user;
      drop trigger cut_access on app_user;
      drop function cut_access();
      delete from sign_in_attempt;
      drop index sign_in_attempt_forgotten;
      alter table sign_in_attempt drop column forgotten_at;
      alter table sign_in_attempt rename column opens_at to last_failure_at;
      alter table sign_in_attempt rename column tries to failures;
      alter table sign_in_attempt rename column counter to email_key;
      drop table known_device;
      drop table access_link;
      update app_user set password_hash = '' where password_hash is null;
      alter table app_user alter column password_hash set not null;
    `);
  }
}

/** The digest of a token of 256 random bits: whoever reads the table cannot follow the link. */
const LINKS = /* sql */ `
  alter table app_user alter column password_hash drop not null;

  create table access_link (
    id integer generated always as identity constraint access_link_pk primary key,
    token_hash bytea not null constraint access_link_token_once unique
      constraint access_link_token_digested check (length(token_hash) = 32),
    purpose text not null constraint access_link_purpose_known check (purpose in ('INVITATION', 'RESET')),
    user_id integer not null constraint access_link_user_fk references app_user (id),
    made_by_user_id integer constraint access_link_maker_fk references app_user (id),
    created_at timestamptz not null,
    expires_at timestamptz not null constraint access_link_short_lived
      check (expires_at > created_at and expires_at <= created_at + interval '1 hour'),
    used_at timestamptz,
    revoked_at timestamptz,
    constraint access_link_ends_once check (used_at is null or revoked_at is null)
  );
  -- A newer link revokes the one before it: there is never a second one that works.
  create unique index access_link_one_that_works on access_link (user_id) where used_at is null and revoked_at is null;
  create index access_link_by_user on access_link (user_id);
  call protect('access_link');
  create policy of_the_gate on access_link for all to clausier_app
    using ((select acting_role()) = 'GATE') with check ((select acting_role()) = 'GATE');
  grant select, insert, delete on access_link to clausier_app;
  grant update (used_at, revoked_at) on access_link to clausier_app;
`;

/** A browser where somebody has signed in: its tries are counted apart, so that strangers cannot keep its owner out. */
const DEVICES = /* sql */ `
  create table known_device (
    token_hash bytea constraint known_device_pk primary key
      constraint known_device_token_digested check (length(token_hash) = 32),
    user_id integer not null constraint known_device_user_fk references app_user (id),
    seen_at timestamptz not null
  );
  create index known_device_by_user on known_device (user_id, seen_at);
  call protect('known_device');
  create policy of_the_gate on known_device for all to clausier_app
    using ((select acting_role()) = 'GATE') with check ((select acting_role()) = 'GATE');
  grant select, insert, delete on known_device to clausier_app;
  grant update (seen_at) on known_device to clausier_app;
`;

/** Counters are named by a keyed digest of what they count: neither an e-mail nor a client's address is kept. */
const COUNTERS = /* sql */ `
  delete from sign_in_attempt;
  alter table sign_in_attempt rename column email_key to counter;
  alter table sign_in_attempt rename column failures to tries;
  alter table sign_in_attempt rename column last_failure_at to opens_at;
  alter table sign_in_attempt add column forgotten_at timestamptz not null;
  create index sign_in_attempt_forgotten on sign_in_attempt (forgotten_at);
`;

/** Whatever changes an account's way in, every earlier way in ends in the same transaction. */
const CUT = /* sql */ `
  create function cut_access() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
  begin
    update access_link set revoked_at = clock_timestamp() where user_id = new.id and used_at is null and revoked_at is null;
    delete from known_device where user_id = new.id
      and (new.is_disabled or new.password_hash is distinct from old.password_hash or new.email <> old.email);
    delete from session where user_id = new.id and (new.is_disabled
      or (new.role, new.territory_id, new.firm_id, new.authority_id)
        is distinct from (old.role, old.territory_id, old.firm_id, old.authority_id));
    return null;
  end $$;
  revoke execute on function cut_access() from public;
  create trigger cut_access after update on app_user for each row
    when ((new.is_disabled, new.role, new.territory_id, new.firm_id, new.authority_id, new.email, new.password_hash)
      is distinct from (old.is_disabled, old.role, old.territory_id, old.firm_id, old.authority_id, old.email, old.password_hash))
    execute function cut_access();
`;

/** A manager keeps the accounts of the facilitators of the house, and can make of them nothing else. */
const MANAGED = /* sql */ `(select acting_role()) = 'HOUSE_MANAGER' and role = 'FACILITATOR' and territory_id = (select acting_territory())`;
const MANAGERS = /* sql */ `
  create policy of_the_manager_insert on app_user for insert to clausier_app with check (${MANAGED});
  create policy of_the_manager_update on app_user for update to clausier_app using (${MANAGED}) with check (${MANAGED});
`;
