export const JOURNAL_SHOWN = /* sql */ `
  create or replace function journal_shown(table_name text, line jsonb, reader integer) returns jsonb language sql immutable parallel safe as $$
    select case
      when table_name = 'timesheet' then line - '{file_total,mapping}'::text[]
      when table_name = 'assignment' then line - '{residence_commune_code,residence_territory_id,is_qpv,criterion_group,sex,age_band}'::text[]
      when table_name = 'employment_contract' and (line ->> 'registered_by_territory_id')::integer is distinct from reader
        then line - '{residence_commune_code,residence_territory_id,is_qpv,criterion_code,criterion_group,sex,age_band}'::text[]
      else line
    end
  $$;`;

/** The only ways to read the journal: the manager of a house, of what concerns the house; the administrator, of settings. */
export const READING = /* sql */ `
  create function journal_of_settings() returns text[] language sql immutable parallel safe as $$
    select '{territory,commune_territory,contracting_authority,firm,app_user,second_factor,access_link,openid_identity}'::text[]
  $$;

  -- Who asks, from the transaction; everybody else is refused.
  create function journal_reader() returns integer language plpgsql stable as $$
  begin
    if acting_role() = 'HOUSE_MANAGER' and acting_territory() is not null then return acting_territory(); end if;
    if acting_role() = 'ADMINISTRATOR' then return null; end if;
    raise exception 'the journal is not for %', coalesce(acting_role(), 'nobody') using errcode = '42501';
  end $$;

  -- Entries a house (null: the administrator) may read, of blocks already in the chain.
  create function journal_entries_of(reader integer) returns setof audit_entry language sql stable as $$
    select e.* from audit_entry_house h join audit_entry e on e.id = h.entry_id
      where h.territory_id = reader and e.block_id <> all (array(select id from journal_block where position is null))
    union all
    select * from audit_entry where reader is null and participant_id is null and table_name = any (journal_of_settings())
      and block_id <> all (array(select id from journal_block where position is null))
  $$;

  -- What of a row its reader does not learn elsewhere either: the firm's other hours, and what another house knows of a person.
  ${JOURNAL_SHOWN}

  create type journal_line as (
    id bigint, recorded_at timestamptz, user_id integer, user_name text, user_role text, user_of text, table_name text, row_id text,
    action text, participant_id integer, person_name text, before jsonb, after jsonb, reason text, is_erased boolean, total integer
  );

  create function journal_page(entry bigint, person integer, actor integer, tables text[], since timestamptz, until timestamptz,
    size integer, skipped integer) returns setof journal_line language sql stable security definer set search_path = public, pg_temp as $$
    with reader as materialized (select journal_reader() as house),
    hit as materialized (
      select e.id from reader cross join lateral journal_entries_of(reader.house) e
      where (entry is null or e.id = entry) and (person is null or e.participant_id = person) and (actor is null or e.user_id = actor)
        and (tables is null or e.table_name = any (tables))
        and (since is null or e.recorded_at >= since) and (until is null or e.recorded_at < until))
    select e.id, e.recorded_at, e.user_id, u.name, u.role, coalesce(t.house_name, f.name, a.name), e.table_name, e.row_id, e.action,
      e.participant_id, p.first_name || ' ' || left(p.last_name, 1) || '.', journal_shown(e.table_name, e.before, reader.house),
      journal_shown(e.table_name, e.after, reader.house), e.reason, e.erased_by is not null, (select count(*)::integer from hit)
    from (select id from hit order by id desc limit size offset skipped) shown
    cross join reader
    join audit_entry e on e.id = shown.id
    left join app_user u on u.id = e.user_id
    left join territory t on t.id = u.territory_id
    left join firm f on f.id = u.firm_id
    left join contracting_authority a on a.id = u.authority_id
    left join participant p on p.id = e.participant_id
    order by e.id desc
  $$;

  -- Who appears in the journal the reader may read, to choose from.
  create function journal_people() returns table (user_id integer, user_name text) language sql stable security definer
    set search_path = public, pg_temp as $$
    with reader as materialized (select journal_reader() as house)
    select u.id, u.name from app_user u
    where u.id in (select e.user_id from reader cross join lateral journal_entries_of(reader.house) e) order by u.name, u.id
  $$;

  create type journal_copy as (
    position bigint, rank integer, digest text, id bigint, recorded_at text, user_id integer, user_name text, table_name text, row_id text,
    action text, participant_id integer, territory_ids text, payload_digest text, salt uuid, payload text, reason text, is_erased boolean
  );

  -- Every entry of the blocks in which the reader has one, in the order they were sealed; of the others nothing but the digest.
  create function journal_copy(since timestamptz, until timestamptz) returns setof journal_copy language sql stable security definer
    set search_path = public, pg_temp as $$
    with reader as materialized (select journal_reader() as house),
    block as materialized (
      select b.id, b.position from journal_block b where b.sealed_at >= since and b.sealed_at < until),
    mine as materialized (
      select e.id, e.block_id from reader cross join lateral journal_entries_of(reader.house) e where e.block_id in (select id from block))
    select b.position, (row_number() over (partition by b.id order by e.id))::integer, encode(e.digest, 'hex'), m.id,
      case when m.id is not null then journal_instant(e.recorded_at) end, case when m.id is not null then e.user_id end, u.name,
      case when m.id is not null then e.table_name end, case when m.id is not null then e.row_id end,
      case when m.id is not null then e.action end, case when m.id is not null then e.participant_id end,
      case when m.id is not null then to_jsonb(e.territory_ids)::text end,
      case when m.id is not null then encode(e.payload_digest, 'hex') end, case when whole.is then e.salt end,
      case when m.id is not null then journal_payload(journal_shown(e.table_name, e.before, reader.house), journal_shown(e.table_name, e.after, reader.house), e.reason) end,
      case when m.id is not null then e.reason end, case when m.id is not null then e.erased_by is not null end
    from block b
    cross join reader
    join audit_entry e on e.block_id = b.id
    left join mine m on m.id = e.id
    left join app_user u on u.id = e.user_id and m.id is not null
    cross join lateral (select m.id is not null and e.erased_by is null
      and journal_shown(e.table_name, e.before, reader.house) is not distinct from e.before
      and journal_shown(e.table_name, e.after, reader.house) is not distinct from e.after as is) whole
    where b.id in (select block_id from mine)
    order by b.position, e.id
  $$;
  revoke execute on function journal_page(bigint, integer, integer, text[], timestamptz, timestamptz, integer, integer), journal_people(), journal_copy(timestamptz, timestamptz) from public;
  grant execute on function journal_page(bigint, integer, integer, text[], timestamptz, timestamptz, integer, integer), journal_people(),
    journal_copy(timestamptz, timestamptz) to clausier_app;
`;
