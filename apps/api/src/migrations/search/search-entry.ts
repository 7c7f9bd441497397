/** What is searched of operations, public contracts, firms and authorities, kept in one table: its words, and whose it is. */
export const SEARCH_ENTRY = /* sql */ `
  create table search_entry (
    kind text not null constraint search_entry_kind_known check (kind in ('OPERATION', 'PUBLIC_CONTRACT', 'FIRM', 'AUTHORITY')),
    record_id integer not null,
    operation_id integer,
    territory_id integer,
    authority_id integer,
    -- Names, references, numbers and SIRETs as they are searched, with a space before each word.
    words text not null,
    constraint search_entry_pk primary key (kind, record_id)
  );

  create function expected_search_entries() returns setof search_entry language sql stable as $$
    select 'OPERATION'::text, o.id, o.id, o.territory_id, o.authority_id, ' ' || name_key(o.name || ' ' || coalesce(o.reference, '')) from operation o
    union all select 'PUBLIC_CONTRACT', c.id, c.operation_id, c.territory_id, c.authority_id, ' ' || name_key(c.number || ' ' || c.subject) from public_contract c
    union all select 'FIRM', f.id, null::integer, null::integer, null::integer, ' ' || f.name_key || ' ' || f.siret from firm f
    union all select 'AUTHORITY', a.id, null::integer, null::integer, a.id, ' ' || a.name_key || ' ' || a.siret from contracting_authority a
  $$;
  revoke execute on function expected_search_entries() from public;

  create function keep_search_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'DELETE' then delete from search_entry where kind = tg_argv[0] and record_id = old.id; return null; end if;
    insert into search_entry as s select * from expected_search_entries() e where e.kind = tg_argv[0] and e.record_id = new.id
      on conflict on constraint search_entry_pk do update set operation_id = excluded.operation_id,
        territory_id = excluded.territory_id, authority_id = excluded.authority_id, words = excluded.words;
    return null;
  end $$;
  revoke execute on function keep_search_entry() from public;
  create trigger keep_search_entry after insert or update or delete on operation for each row execute function keep_search_entry('OPERATION');
  create trigger keep_search_entry after insert or update or delete on public_contract for each row execute function keep_search_entry('PUBLIC_CONTRACT');
  create trigger keep_search_entry after insert or update or delete on firm for each row execute function keep_search_entry('FIRM');
  create trigger keep_search_entry after insert or update or delete on contracting_authority for each row execute function keep_search_entry('AUTHORITY');

  insert into search_entry select * from expected_search_entries();
`;

/** What the kept tables would tell that is not in the files, and the other way round: nothing, says invariant I11. */
export const ASTRAY = /* sql */ `
  create function search_astray() returns table (what text, row_id text) language sql stable security definer
    set search_path = public, pg_temp as $$
    select 'person_house', k.participant_id::text from (
      (select * from person_house except all select * from every_person_house())
      union all (select * from every_person_house() except all select * from person_house)) k
    union all
    select 'search_entry', k.kind || ' ' || k.record_id from (
      (select * from search_entry except all select * from expected_search_entries())
      union all (select * from expected_search_entries() except all select * from search_entry)) k
  $$;
  revoke execute on function search_astray() from public;
  grant execute on function search_astray() to clausier_app;
`;

export const UNDO_SEARCH_ENTRY = /* sql */ `
  do $$ declare t regclass; begin
    foreach t in array array['operation', 'public_contract', 'firm', 'contracting_authority']::regclass[] loop
      execute format('drop trigger keep_search_entry on %s', t);
    end loop;
  end $$;
  drop function search_astray();
  drop function keep_search_entry();
  drop function expected_search_entries();
  drop table search_entry;
`;
