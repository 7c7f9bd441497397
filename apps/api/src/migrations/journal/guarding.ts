/** What makes the journal complete and final: every table hung on it, nothing in it changed but by an erasure. */
export const GUARDING = /* sql */ `
  create function refuse_truncate() returns trigger language plpgsql as $$
  begin
    raise exception '% is journalled row by row: delete instead', tg_table_name using errcode = '23514', constraint = 'journal_sees_every_row';
  end $$;

  -- Gives a table its journal: who changed which row, when, from what to what and why, however it was changed.
  create procedure keep_changes(tables regclass[]) language plpgsql as $$
  declare
    t regclass;
    keys text;
  begin
    foreach t in array tables loop
      select string_agg(quote_literal(a.attname), ', ' order by array_position(i.indkey::integer[], a.attnum::integer)) into keys
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = t and i.indisprimary;
      if keys is null then raise exception '% has no key: its journal could not name a row', t; end if;
      execute format('create trigger write_audit_insert after insert on %s referencing new table as new_rows for each statement execute function write_audit_entry(%s)', t, keys);
      execute format('create trigger write_audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function write_audit_entry(%s)', t, keys);
      execute format('create trigger write_audit_delete after delete on %s referencing old table as old_rows for each statement execute function write_audit_entry(%s)', t, keys);
      execute format('create trigger refuse_truncate before truncate on %s for each statement execute function refuse_truncate()', t);
    end loop;
  end $$;

  create or replace procedure keep_journal(tables regclass[]) language plpgsql as $$
  declare t regclass;
  begin
    foreach t in array tables loop
      if exists (select from pg_attribute where attrelid = t and attname = 'version' and not attisdropped) then
        execute format('create trigger bump_version before update on %s for each row execute function bump_version()', t);
      end if;
    end loop;
    call keep_changes(tables);
  end $$;

  do $$
  declare t regclass;
  begin
    for t in select tgrelid from pg_trigger where tgname = 'write_audit_entry' loop
      execute format('drop trigger write_audit_entry on %s', t);
      call keep_changes(array[t]);
      -- A table whose rows never change has no version to raise.
      if not exists (select from pg_attribute where attrelid = t and attname = 'version') then
        execute format('drop trigger bump_version on %s', t);
      end if;
    end loop;
  end $$;
  call keep_changes(array['file_reading']::regclass[]);

  create function refuse_journal_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the journal is never changed' using errcode = '23514', constraint = 'journal_is_final';
  end $$;

  create function allow_erasure_only() returns trigger language plpgsql as $$
  declare erased audit_entry := old;
  begin
    erased.before := null;
    erased.after := null;
    erased.reason := null;
    erased.salt := null;
    erased.erased_by := new.erased_by;
    if current_setting('clausier.erasing', true) is distinct from 'on' or old.erased_by is not null or new is distinct from erased then
      raise exception 'the journal is never changed' using errcode = '23514', constraint = 'journal_is_final';
    end if;
    return new;
  end $$;
  create trigger allow_erasure_only before update on audit_entry for each row execute function allow_erasure_only();
  create trigger refuse_journal_change before delete or truncate on audit_entry for each statement execute function refuse_journal_change();
  create trigger refuse_journal_change before update or delete or truncate on audit_entry_house for each statement execute function refuse_journal_change();
  create trigger refuse_journal_change before update or delete on file_reading for each statement execute function refuse_journal_change();
  create trigger refuse_sealed_change before update or delete on journal_block for each row when (old.position is not null) execute function refuse_journal_change();
  create trigger refuse_journal_change before truncate on journal_block for each statement execute function refuse_journal_change();
  create trigger refuse_journal_change before delete or truncate on journal_tip for each statement execute function refuse_journal_change();

  -- Takes what the journal tells of people out of it (art. 17 GDPR), their last change included when it comes last in the
  -- transaction. The digests stay, without their salt: the chain still holds and tells nothing. Gives the number of entries erased.
  create function erase_from_journal(people integer[], why text) returns integer language plpgsql security definer
    set search_path = public, pg_temp as $$
  declare
    person integer;
    telling bigint;
    total integer := 0;
  begin
    if acting_role() is null or acting_role() not in ('SYSTEM', 'INSTALLATION') then
      raise exception 'only the retention of data erases from the journal' using errcode = '42501';
    end if;
    perform set_config('clausier.erasing', 'on', true);
    foreach person in array people loop
      telling := tell_erasure(person, why);
      total := total + erase_entries(person, telling);
    end loop;
    perform set_config('clausier.erasing', '', true);
    return total;
  end $$;

  -- The entry that tells of an erasure: of whom by number, since when and why.
  create function tell_erasure(person integer, why text) returns bigint language plpgsql as $$
  declare
    told bigint := nextval('public.audit_entry_id_seq');
    at timestamptz := clock_timestamp();
    salt uuid := gen_random_uuid();
    houses integer[] := journal_houses_of('participant', null, jsonb_build_object('id', person), null);
    what jsonb := jsonb_build_object('entries', (select count(*) from audit_entry where participant_id = person and erased_by is null and action <> 'ERASURE'));
    payload bytea := journal_payload_digest(salt, journal_payload(null, what, why));
  begin
    insert into audit_entry (id, recorded_at, user_id, table_name, row_id, action, after, reason, participant_id, territory_ids, salt,
      payload_digest, digest, block_id) overriding system value
    values (told, at, current_user_id(), 'participant', person::text, 'ERASURE', what, why, person, houses, salt, payload,
      journal_digest(told, at, current_user_id(), 'participant', person::text, 'ERASURE', person, houses, payload), open_journal_block());
    insert into audit_entry_house (territory_id, entry_id) select house, told from unnest(houses) house;
    return told;
  end $$;

  create function erase_entries(person integer, telling bigint) returns integer language plpgsql as $$
  declare erased integer;
  begin
    update audit_entry set before = null, after = null, reason = null, salt = null, erased_by = telling
      where participant_id = person and id < telling and erased_by is null and action <> 'ERASURE' and table_name <> 'file_reading';
    get diagnostics erased = row_count;
    return erased;
  end $$;
  revoke execute on function erase_from_journal(integer[], text), tell_erasure(integer, text), erase_entries(integer, bigint) from public;
  grant execute on function erase_from_journal(integer[], text) to clausier_app;
`;
