/**
 * The chain: a block a transaction, closed when it commits. What it wrote is digested first; its place is taken last, after
 * every other deferred check, so that writers wait for each other only for as long as a commit lasts.
 */
export const CHAINING = /* sql */ `
  create table journal_tip (
    is_tip boolean not null default true constraint journal_tip_pk primary key constraint journal_tip_alone check (is_tip),
    position bigint not null,
    digest bytea not null
  );
  insert into journal_tip (position, digest) values (0, sha256('clausier'));

  create function journal_block_digest(previous bytea, at_position bigint, sealed timestamptz, entries integer, entries_digest bytea)
  returns bytea language sql stable parallel safe as $$
    select sha256(convert_to(jsonb_build_array(encode(previous, 'hex'), at_position, journal_instant(sealed), entries,
      encode(entries_digest, 'hex'))::text, 'UTF8'))
  $$;

  create function digest_journal_block() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update journal_block set entries = written.entries, entries_digest = written.digest
    from (select count(*)::integer as entries, sha256(coalesce(string_agg(digest, '' order by id), '')) as digest
      from audit_entry where block_id = new.id) written
    where journal_block.id = new.id;
    return null;
  end $$;

  -- The row of the tip is the lock. A transaction that cannot see who sealed last fails (40001) and is done again.
  create function seal_journal_block() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    tip journal_tip;
    now_sealed timestamptz;
    sealed_digest bytea;
  begin
    select * into tip from journal_tip for update;
    now_sealed := clock_timestamp();
    sealed_digest := journal_block_digest(tip.digest, tip.position + 1, now_sealed, new.entries, new.entries_digest);
    update journal_tip set position = tip.position + 1, digest = sealed_digest;
    update journal_block set position = tip.position + 1, previous_digest = tip.digest, sealed_at = now_sealed, digest = sealed_digest
      where id = new.id;
    return null;
  end $$;
  revoke execute on function digest_journal_block(), seal_journal_block() from public;

  create constraint trigger digest_journal_block after insert on journal_block
    deferrable initially deferred for each row execute function digest_journal_block();
  -- Queued by the one before it: it runs when all other checks of the commit have run.
  create constraint trigger seal_journal_block after update of entries_digest on journal_block
    deferrable initially deferred for each row execute function seal_journal_block();
`;

/** What was written before there was a chain becomes its first block: changes, and files opened. */
export const BACKFILL = /* sql */ `
  alter table file_reading add column via text not null default 'FILE'
    constraint file_reading_via_known check (via in ('FILE', 'FOUND', 'JOURNAL', 'EXPORT'));
  grant insert (via) on file_reading to clausier_app;
  insert into audit_entry (recorded_at, user_id, table_name, row_id, action, after)
    select read_at, user_id, 'file_reading', id::text, 'INSERT', to_jsonb(f) from file_reading f order by id;
  update audit_entry e set salt = gen_random_uuid(),
    participant_id = coalesce(journal_person(table_name, after), journal_person(table_name, before)),
    territory_ids = journal_houses_of(table_name, before, after, (select u.territory_id from app_user u where u.id = e.user_id));
  insert into audit_entry_house (territory_id, entry_id) select house, id from audit_entry, unnest(territory_ids) house;
  update audit_entry set payload_digest = journal_payload_digest(salt, journal_payload(before, after, reason));
  update audit_entry set digest = journal_digest(id, recorded_at, user_id, table_name, row_id, action, participant_id, territory_ids, payload_digest);
  do $$ begin
    if exists (select from audit_entry) then update audit_entry set block_id = open_journal_block(); end if;
  end $$;
  set constraints all immediate;
  set constraints all deferred;

  alter table audit_entry
    alter column payload_digest set not null,
    alter column digest set not null,
    alter column block_id set not null,
    add constraint audit_entry_is_whole_or_erased check (
      (salt is null) = (erased_by is not null) and (erased_by is null or (before is null and after is null and reason is null)));
  create index audit_entry_block on audit_entry (block_id, id);
  create index audit_entry_person on audit_entry (participant_id, id) where participant_id is not null;
  create index audit_entry_user on audit_entry (user_id, id);
`;
