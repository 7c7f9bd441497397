/** Columns of an entry, what it is a digest of, and what never enters the journal. */
export const ENTRY = /* sql */ `
  drop view journal_count;
  alter table audit_entry drop constraint audit_entry_action_known;
  alter table audit_entry
    add constraint audit_entry_action_known check (action in ('INSERT', 'UPDATE', 'DELETE', 'ERASURE')),
    -- The one person the entry is about, and the houses that may read it, as they were when it was written.
    add column participant_id integer,
    add column territory_ids integer[] not null default '{}',
    add column salt uuid,
    add column payload_digest bytea,
    add column digest bytea,
    add column block_id bigint,
    -- The entry that tells of the erasure of this one's payload.
    add column erased_by bigint constraint audit_entry_erased_by_fk references audit_entry (id);

  -- A column whose name says so holds a secret: its value never leaves the table.
  create function is_secret(column_name text) returns boolean language sql immutable parallel safe as $$
    select column_name ~ 'secret|(^|_)(hash|token|password|verifier|nonce)$'
  $$;

  -- The key of a row of any table, in words; a secret in it is told apart from others by a digest.
  create function journal_key(line jsonb, keys text[]) returns text language plpgsql immutable parallel safe as $$
  begin
    if cardinality(keys) = 1 and not is_secret(keys[1]) then return line ->> keys[1]; end if;
    return (select string_agg(case when is_secret(k) then left(encode(sha256(convert_to(line ->> k, 'UTF8')), 'hex'), 16) else line ->> k end,
      '/' order by n) from unnest(keys) with ordinality as key (k, n));
  end $$;

  create function journal_payload(before jsonb, after jsonb, reason text) returns text language sql immutable parallel safe as $$
    select jsonb_build_object('before', before, 'after', after, 'reason', reason)::text
  $$;

  -- Salted: a digest that stays after an erasure must not let anybody guess what was erased.
  create function journal_payload_digest(salt uuid, payload text) returns bytea language sql immutable parallel safe as $$
    select sha256(convert_to(salt::text || payload, 'UTF8'))
  $$;

  create function journal_instant(instant timestamptz) returns text language sql stable parallel safe as $$
    select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
  $$;

  create function journal_digest(id bigint, recorded_at timestamptz, user_id integer, table_name text, row_id text, action text,
    participant_id integer, territory_ids integer[], payload_digest bytea) returns bytea language sql stable parallel safe as $$
    select sha256(convert_to(jsonb_build_array(id, journal_instant(recorded_at), user_id, table_name, row_id, action,
      participant_id, to_jsonb(territory_ids), encode(payload_digest, 'hex'))::text, 'UTF8'))
  $$;
`;

/** Whom an entry is about: the one person, and the houses whose manager may read it. */
export const CONCERN = /* sql */ `
  -- The houses that look after a person today: the one that registered them, the one where they live.
  create function houses_of_person(person integer) returns integer[] language sql stable as $$
    select array(
      select registered_by_territory_id from participant where id = person
      union select territory_of(commune_code, current_date) from participant_residence
        where participant_id = person and daterange(valid_from, valid_to, '[]') @> current_date)
  $$;

  create function journal_person(table_name text, line jsonb) returns integer language plpgsql stable as $$
  begin
    if table_name = 'participant' then return (line ->> 'id')::integer; end if;
    if table_name = 'eligibility_proof' then
      return (select participant_id from eligibility where id = (line ->> 'eligibility_id')::integer);
    end if;
    if table_name in ('derogation', 'timesheet_line') then
      return (select participant_id from assignment where id = (line ->> 'assignment_id')::integer);
    end if;
    return (line ->> 'participant_id')::integer;
  end $$;

  -- A draft belongs to its firm alone; an eligibility to the house that recorded it; a home to whoever looks after the person.
  create function journal_houses(table_name text, line jsonb) returns integer[] language plpgsql stable as $$
  begin
    if table_name in ('firm', 'contracting_authority') then
      return '{}';
    elsif table_name in ('operation', 'public_contract', 'lot', 'contract_party', 'social_clause', 'commune_territory') then
      return array[(line ->> 'territory_id')::integer];
    elsif table_name = 'participant' then
      return houses_of_person((line ->> 'id')::integer) || (line ->> 'registered_by_territory_id')::integer;
    elsif table_name in ('participant_residence', 'file_reading') then
      return houses_of_person((line ->> 'participant_id')::integer);
    elsif table_name = 'eligibility' then
      return array[(line ->> 'recorded_by_territory_id')::integer];
    elsif table_name = 'eligibility_proof' then
      return array(select recorded_by_territory_id from eligibility where id = (line ->> 'eligibility_id')::integer);
    elsif table_name = 'employment_contract' then
      return array[(line ->> 'registered_by_territory_id')::integer];
    elsif table_name = 'assignment' then
      return array[(line ->> 'operation_territory_id')::integer]
        || array(select registered_by_territory_id from employment_contract where id = (line ->> 'employment_contract_id')::integer);
    elsif table_name = 'derogation' then
      return array(select unnest(array[a.operation_territory_id, c.registered_by_territory_id]) from assignment a
        join employment_contract c on c.id = a.employment_contract_id where a.id = (line ->> 'assignment_id')::integer);
    elsif table_name = 'timesheet' then
      if line ->> 'status' <> 'SENT' then return '{}'; end if;
      return array(select distinct operation_territory_id from timesheet_line where timesheet_id = (line ->> 'id')::integer);
    elsif table_name = 'timesheet_line' then
      if line ->> 'state' in ('DRAFT', 'DISCARDED') then return '{}'; end if;
      return array[(line ->> 'operation_territory_id')::integer];
    elsif table_name = 'clause_amendment' then
      return array(select territory_id from social_clause where id = (line ->> 'clause_id')::integer);
    elsif table_name = 'territory' then
      return array[(line ->> 'id')::integer];
    elsif table_name = 'second_factor' then
      return array(select territory_id from app_user where id = (line ->> 'id')::integer);
    end if;
    return array[(line ->> 'territory_id')::integer, (line ->> 'operation_territory_id')::integer,
      (line ->> 'registered_by_territory_id')::integer, (line ->> 'recorded_by_territory_id')::integer,
      case when line ? 'user_id' then (select territory_id from app_user where id = (line ->> 'user_id')::integer) end];
  end $$;

  -- Before and after count alike: what moves from one house to another is read by both.
  create function journal_houses_of(table_name text, before jsonb, after jsonb, actor_house integer) returns integer[] language plpgsql stable as $$
  declare
    houses integer[] := array[actor_house];
  begin
    if before is not null then houses := houses || journal_houses(table_name, before); end if;
    if after is not null then houses := houses || journal_houses(table_name, after); end if;
    houses := array_remove(houses, null);
    if cardinality(houses) < 2 then return houses; end if;
    return array(select distinct house from unnest(houses) house order by house);
  end $$;
`;
