/** The journal as it was: every row by a trigger of its own, no chain, a view that counts. */
export const UNDO = /* sql */ `
  do $$
  declare t regclass;
  begin
    for t in select tgrelid from pg_trigger where tgname = 'write_audit_insert' loop
      execute format('drop trigger write_audit_insert on %s', t);
      execute format('drop trigger write_audit_update on %s', t);
      execute format('drop trigger write_audit_delete on %s', t);
      execute format('drop trigger refuse_truncate on %s', t);
      if t <> 'file_reading'::regclass then
        execute format('create trigger write_audit_entry after insert or update or delete on %s for each row execute function write_audit_entry()', t);
        execute format('create or replace trigger bump_version before update on %s for each row execute function bump_version()', t);
      end if;
    end loop;
  end $$;
  drop trigger allow_erasure_only on audit_entry;
  drop trigger refuse_journal_change on audit_entry;
  drop trigger refuse_journal_change on file_reading;

  drop function unjournalled_changes();
  drop function journal_last();
  drop function journal_blocks(bigint, timestamptz, timestamptz);
  drop function check_journal();
  drop function journal_breaks();
  drop function journal_copy(timestamptz, timestamptz);
  drop type journal_copy;
  drop function journal_people();
  drop function journal_page(bigint, integer, integer, text[], timestamptz, timestamptz, integer, integer);
  drop type journal_line;
  drop function journal_shown(text, jsonb, integer);
  drop function journal_entries_of(integer);
  drop function journal_reader();
  drop function journal_of_settings();
  drop function erase_entries(integer, bigint);
  drop function tell_erasure(integer, text);
  drop function erase_from_journal(integer[], text);
  drop function allow_erasure_only();
  drop table audit_entry_house;
  drop table journal_block;
  drop table journal_tip;
  drop function refuse_journal_change();
  drop function digest_journal_block();
  drop function seal_journal_block();
  drop function journal_block_digest(bytea, bigint, timestamptz, integer, bytea);

  drop index audit_entry_user;
  drop policy file_reading_own on file_reading;
  drop policy of_the_installation on file_reading;
  drop policy of_the_installation on audit_entry;
  alter table file_reading no force row level security;
  alter table file_reading disable row level security;
  alter table audit_entry no force row level security;
  alter table audit_entry disable row level security;
  alter table file_reading drop column via;
  delete from audit_entry where table_name = 'file_reading' or action = 'ERASURE' or erased_by is not null;
  alter table audit_entry drop constraint audit_entry_action_known, drop constraint audit_entry_is_whole_or_erased,
    drop column participant_id, drop column territory_ids, drop column salt, drop column payload_digest, drop column digest,
    drop column block_id, drop column erased_by;
  alter table audit_entry add constraint audit_entry_action_known check (action in ('INSERT', 'UPDATE', 'DELETE'));

  create or replace function write_audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'password_hash' end;
    after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'password_hash' end;
  begin
    insert into audit_entry (user_id, table_name, row_id, action, before, after, reason)
    values (current_user_id(), tg_table_name, coalesce(after, before) ->> 'id', tg_op, before, after,
            nullif(current_setting('clausier.reason', true), ''));
    return null;
  end $$;
  create or replace procedure keep_journal(tables regclass[]) language plpgsql as $$
  declare t regclass;
  begin
    foreach t in array tables loop
      execute format('create trigger bump_version before update on %s for each row execute function bump_version()', t);
      execute format('create trigger write_audit_entry after insert or update or delete on %s for each row execute function write_audit_entry()', t);
    end loop;
  end $$;
  drop procedure keep_changes(regclass[]);
  drop function refuse_truncate();
  drop function open_journal_block();
  drop function journal_changed_secrets(jsonb, jsonb, text[]);
  drop function journal_houses_of(text, jsonb, jsonb, integer);
  drop function journal_houses(text, jsonb);
  drop function journal_person(text, jsonb);
  drop function houses_of_person(integer);
  drop function journal_digest(bigint, timestamptz, integer, text, text, text, integer, integer[], bytea);
  drop function journal_instant(timestamptz);
  drop function journal_payload_digest(uuid, text);
  drop function journal_payload(jsonb, jsonb, text);
  drop function journal_key(jsonb, text[]);
  drop function is_secret(text);
  create view journal_count as select table_name, row_id, count(*)::integer as changes from audit_entry group by table_name, row_id;
  grant select on journal_count to clausier_app;
`;
