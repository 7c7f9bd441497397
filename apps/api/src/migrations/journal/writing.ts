/**
 * One entry a changed row, computed for all rows of the statement at once. `changes` gives the key of each row, what it
 * was (b) and what it is (a).
 */
const record = (changes: string): string => /* sql */ `
  with written as (insert into audit_entry (id, recorded_at, user_id, table_name, row_id, action, before, after, reason, participant_id,
    territory_ids, salt, payload_digest, digest, block_id) overriding system value
  select id, at, actor, tg_table_name, k, what, before, after, why, person, houses, salt, payload_digest,
    journal_digest(id, at, actor, tg_table_name, k, what, person, houses, payload_digest), block
  from (
    select *, journal_payload_digest(salt, journal_payload(before, after, why)) as payload_digest,
      coalesce(journal_person(tg_table_name, a), journal_person(tg_table_name, b)) as person,
      journal_houses_of(tg_table_name, b, a, house) as houses
    from (
      select k, b, a, nextval('public.audit_entry_id_seq') as id, clock_timestamp() as at, gen_random_uuid() as salt,
        case when b is null then 'INSERT' when a is null then 'DELETE' else 'UPDATE' end as what,
        b - unread as before,
        (a - unread) || case when b is null or secrets = '{}' then '{}' else journal_changed_secrets(b, a, secrets) end as after,
        coalesce(given_reason, nullif(a ->> 'reason', b ->> 'reason'), nullif(a ->> 'decision_reason', b ->> 'decision_reason'),
          nullif(a ->> 'breach_reason', b ->> 'breach_reason')) as why
      from (${changes}) change offset 0) line offset 0) entry
  returning id, territory_ids)
  insert into audit_entry_house (territory_id, entry_id) select house_of_entry, id from written, unnest(territory_ids) house_of_entry;`;

const INSERTED = `select journal_key(to_jsonb(n), keys) as k, null::jsonb as b, to_jsonb(n) as a from new_rows n`;
const DELETED = `select journal_key(to_jsonb(o), keys) as k, to_jsonb(o) as b, null::jsonb as a from old_rows o`;
const UPDATED = `select k, b, a from (select journal_key(to_jsonb(o), keys) as k, to_jsonb(o) as b from old_rows o) old
  full join (select journal_key(to_jsonb(n), keys) as k, to_jsonb(n) as a from new_rows n) new using (k)`;

/** The trigger itself; a later migration declares `more` and does `first` what it adds, once the block is open. */
export const writeAuditEntry = (more = '', first = ''): string => /* sql */ `
  create or replace function write_audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    keys text[] := tg_argv;
    actor integer := current_user_id();
    given_reason text := nullif(current_setting('clausier.reason', true), '');
    house integer;
    block bigint;
    secrets text[];
    unread text[];
    ${more}
  begin
    if tg_op = 'DELETE' then
      if not exists (select from old_rows) then return null; end if;
    elsif not exists (select from new_rows) then
      return null;
    end if;
    house := (select territory_id from app_user where id = actor);
    block := open_journal_block();
    ${first}
    select coalesce(array_agg(attname::text) filter (where is_secret(attname)), '{}'),
        coalesce(array_agg(attname::text) filter (where is_secret(attname) or attname = 'name_key'), '{}')
      into secrets, unread from pg_attribute where attrelid = tg_relid and attnum > 0 and not attisdropped;
    if tg_op = 'INSERT' then ${record(INSERTED)}
    elsif tg_op = 'DELETE' then ${record(DELETED)}
    else ${record(UPDATED)}
    end if;
    return null;
  end $$;`;

/** What every change of a journalled table goes through: one trigger a statement, whatever the number of rows. */
export const WRITING = /* sql */ `
  create table journal_block (
    id bigint generated always as identity constraint journal_block_pk primary key,
    transaction_id xid8 not null default pg_current_xact_id(),
    -- Set when the transaction commits: first what it wrote, then its place in the chain.
    entries integer,
    entries_digest bytea,
    position bigint constraint journal_block_position_once unique,
    previous_digest bytea constraint journal_block_follows_once unique,
    sealed_at timestamptz,
    digest bytea
  );
  -- A transaction has one block that is still open.
  create index journal_block_open on journal_block (id) where position is null;
  create unique index journal_block_open_once on journal_block (transaction_id) where entries_digest is null;

  -- The houses of an entry once more, as an index that row-level security lets the planner use: it never looks an array up.
  create table audit_entry_house (
    territory_id integer not null,
    entry_id bigint not null,
    constraint audit_entry_house_pk primary key (territory_id, entry_id)
  );

  create function open_journal_block() returns bigint language plpgsql as $$
  declare block bigint;
  begin
    select id into block from journal_block where transaction_id = pg_current_xact_id() and entries_digest is null;
    if block is null then
      -- Whatever the transaction asked of its constraints, a block is closed after what it holds was written.
      set constraints digest_journal_block, seal_journal_block deferred;
      insert into journal_block default values returning id into block;
    end if;
    return block;
  end $$;

  -- A change that touched secrets says which, never what they were.
  create function journal_changed_secrets(before jsonb, after jsonb, secrets text[]) returns jsonb language sql immutable parallel safe as $$
    select coalesce(
      (select jsonb_build_object('changed_secrets', jsonb_agg(s order by s)) from unnest(secrets) s
        where before -> s is distinct from after -> s having count(*) > 0), '{}')
  $$;

  -- Trusted with the owner's rights: the session's own tables come last, and nobody hangs it on another table. Its
  -- arguments are the columns of the table's key. The reason is the request's, else the one the row itself was given.
  ${writeAuditEntry()}
`;
