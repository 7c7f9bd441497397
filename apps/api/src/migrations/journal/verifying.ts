export const UNJOURNALLED_CHANGES = /* sql */ `
  create or replace function unjournalled_changes() returns table (table_name text, row_id text) language plpgsql stable
    security definer set search_path = public, pg_temp as $$
  declare
    t regclass;
    key_column text;
  begin
    if acting_role() is null or acting_role() not in ('SYSTEM', 'INSTALLATION') then
      raise exception 'the journal is not for %', coalesce(acting_role(), 'nobody') using errcode = '42501';
    end if;
    for t, key_column in
      select i.indrelid, a.attname from pg_trigger g join pg_index i on i.indrelid = g.tgrelid and i.indisprimary and i.indnatts = 1
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where g.tgname = 'bump_version' order by 1
    loop
      return query execute format('select %1$L::text, t.%2$I::text from %1$s t left join (
        select told.row_id, count(*) as changes from (
          select e.row_id, e.id, max(e.id) filter (where e.action = ''DELETE'') over (partition by e.row_id) as removed
          from audit_entry e where e.table_name = %1$L and e.action <> ''ERASURE'') told
        where told.id > coalesce(told.removed, 0) group by 1) told
        on told.row_id = t.%2$I::text where coalesce(told.changes, 0) <> t.version', t, key_column);
    end loop;
  end $$;`;

/** The chain read back: what anybody who may ask for it learns is ids and digests. */
export const VERIFYING = /* sql */ `
  -- Every break, the first in the chain first. Entries of transactions still open are not looked at: nobody sees them but those.
  create function journal_breaks() returns table (problem text, block_position bigint, entry_id bigint) language sql stable as $$
    with sealed as (
      select *, lag(digest, 1, sha256('clausier')) over w as digest_before, row_number() over w as expected
      from journal_block where position is not null window w as (order by position)),
    entry as materialized (
      select e.id, e.block_id, e.digest, b.position,
        case
          when b.position is null then 'entry-outside'
          when e.erased_by is null and e.payload_digest <> journal_payload_digest(e.salt, journal_payload(e.before, e.after, e.reason)) then 'payload-altered'
          when e.digest <> journal_digest(e.id, e.recorded_at, e.user_id, e.table_name, e.row_id, e.action, e.participant_id, e.territory_ids, e.payload_digest)
            then 'entry-altered'
          when e.erased_by is not null and not exists (select from audit_entry t where t.id = e.erased_by and t.id > e.id
            and t.action = 'ERASURE' and t.participant_id = e.participant_id) then 'erasure-untold'
        end as problem
      from audit_entry e left join journal_block b on b.id = e.block_id
      where b.id is null or b.position is not null or b.transaction_id is distinct from pg_current_xact_id_if_assigned()),
    written as (
      select block_id, count(*)::integer as entries, sha256(string_agg(digest, '' order by id)) as digest, min(id) as first from entry group by 1)
    select * from (
      select problem, position, id as entry_id from entry where problem is not null
      union all select 'block-altered', s.position, w.first from sealed s left join written w on w.block_id = s.id
        where w.entries is distinct from s.entries or w.digest is distinct from s.entries_digest
      union all select 'chain-broken', s.position, w.first from sealed s left join written w on w.block_id = s.id
        where s.position <> s.expected or s.previous_digest <> s.digest_before
          or s.digest <> journal_block_digest(s.previous_digest, s.position, s.sealed_at, s.entries, s.entries_digest)
      union all select 'tail-missing', t.position, null from journal_tip t
        where not exists (select from sealed s where s.position = t.position and s.digest = t.digest) and t.position > 0
          or exists (select from sealed s where s.position > t.position)
      union all select 'house-lost', null, entry_id from (
        select coalesce(h.entry_id, e.id) as entry_id from (select id, unnest(territory_ids) as house from audit_entry) e
        full join audit_entry_house h on h.entry_id = e.id and h.territory_id = e.house where h.entry_id is null or e.id is null) lost
      union all select 'reading-unknown', null, null from (
        select f.id::text from file_reading f except select row_id from audit_entry where table_name = 'file_reading') untold
      union all select 'reading-removed', b.position, e.id from audit_entry e join journal_block b on b.id = e.block_id
        where e.table_name = 'file_reading' and not exists (select from file_reading f where f.id::text = e.row_id)
    ) found order by position nulls last, entry_id nulls last
  $$;

  create function check_journal() returns table (problem text, block_position bigint, entry_id bigint) language plpgsql stable
    security definer set search_path = public, pg_temp as $$
  begin
    if acting_role() is null or acting_role() not in ('SYSTEM', 'HOUSE_MANAGER', 'ADMINISTRATOR', 'INSTALLATION') then
      raise exception 'the journal is not for %', coalesce(acting_role(), 'nobody') using errcode = '42501';
    end if;
    return query select * from journal_breaks();
  end $$;

  -- The blocks of a period, or the one at a position: numbers and digests only.
  create function journal_blocks(first bigint, since timestamptz, until timestamptz)
  returns table (block_position bigint, sealed_at text, entries integer, entries_digest text, previous_digest text, digest text)
  language sql stable security definer set search_path = public, pg_temp as $$
    with reader as materialized (select journal_reader() as house)
    select position, journal_instant(b.sealed_at), b.entries, encode(b.entries_digest, 'hex'), encode(b.previous_digest, 'hex'), encode(b.digest, 'hex')
    from reader cross join journal_block b where position is not null and (first is null or position = first)
      and (since is null or b.sealed_at >= since) and (until is null or b.sealed_at < until) order by position
  $$;
  create function journal_last() returns bigint language sql stable security definer set search_path = public, pg_temp as $$ select position from journal_tip $$;

  -- Version n of a row means one creation and n - 1 changes in the journal since: the rows of all tables of which that is not so.
  ${UNJOURNALLED_CHANGES}

  revoke execute on function check_journal(), journal_blocks(bigint, timestamptz, timestamptz), journal_last(), unjournalled_changes() from public;
  grant execute on function check_journal(), journal_blocks(bigint, timestamptz, timestamptz), journal_last(), unjournalled_changes() to clausier_app;

  revoke all on audit_entry, audit_entry_house, file_reading, journal_block, journal_tip from clausier_app;
  grant insert (participant_id, user_id, via) on file_reading to clausier_app;
`;
