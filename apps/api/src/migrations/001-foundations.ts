import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, the application role, the journal of changes and the version counter every business table uses. */
export class Foundations1700000000001 implements MigrationInterface {
  name = 'Foundations1700000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      create extension if not exists btree_gist;
      create extension if not exists unaccent;
      create extension if not exists pg_trgm;

      do $$ begin
        create role clausier_app nologin nosuperuser nobypassrls;
      exception when duplicate_object or unique_violation then null; end $$;
      do $$ begin
        execute format('grant clausier_app to %I', current_user);
      exception when others then
        if not pg_has_role(current_user, 'clausier_app', 'member') then raise; end if;
      end $$;
      grant usage on schema public to clausier_app;

      -- A name as people search it: no case, no accent, one space between words.
      create function name_key(name text) returns text language sql immutable strict parallel safe as $$
        select btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, name)), '[^a-z0-9]+', ' ', 'g'))
      $$;

      create function current_user_id() returns integer language sql stable parallel safe as $$
        select nullif(current_setting('clausier.user_id', true), '')::integer
      $$;

      create table audit_entry (
        id bigint generated always as identity constraint audit_entry_pk primary key,
        recorded_at timestamptz not null default clock_timestamp(),
        user_id integer,
        table_name text not null,
        row_id text not null,
        action text not null constraint audit_entry_action_known check (action in ('INSERT', 'UPDATE', 'DELETE')),
        before jsonb,
        after jsonb,
        reason text
      );
      create index audit_entry_row on audit_entry (table_name, row_id);

      -- How many changes of a row are in the journal: all that the application may know of it.
      create view journal_count as select table_name, row_id, count(*)::integer as changes from audit_entry group by table_name, row_id;
      grant select on journal_count to clausier_app;

      -- Trusted with the owner's rights: the session's own tables come last, and nobody hangs it on another table.
      create function write_audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'password_hash' end;
        after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'password_hash' end;
      begin
        insert into audit_entry (user_id, table_name, row_id, action, before, after, reason)
        values (current_user_id(), tg_table_name, coalesce(after, before) ->> 'id', tg_op, before, after,
                nullif(current_setting('clausier.reason', true), ''));
        return null;
      end $$;
      revoke execute on function write_audit_entry() from public;

      create function bump_version() returns trigger language plpgsql as $$
      begin
        new.version := old.version + 1;
        new.updated_at := clock_timestamp();
        return new;
      end $$;

      -- Gives a table what every business table has: a version that no writer can forget, and its journal.
      create procedure keep_journal(tables regclass[]) language plpgsql as $$
      declare t regclass;
      begin
        foreach t in array tables loop
          execute format('create trigger bump_version before update on %s for each row execute function bump_version()', t);
          execute format('create trigger write_audit_entry after insert or update or delete on %s for each row execute function write_audit_entry()', t);
        end loop;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop procedure keep_journal(regclass[]);
      drop function bump_version();
      drop function write_audit_entry();
      drop view journal_count;
      drop table audit_entry;
      drop function current_user_id();
      drop function name_key(text);
      revoke usage on schema public from clausier_app;
      drop extension pg_trgm;
      drop extension unaccent;
      drop extension btree_gist;
    `);
  }
}
