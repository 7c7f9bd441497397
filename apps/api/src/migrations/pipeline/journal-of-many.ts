import { JOURNAL_SHOWN } from '../journal/reading.js';
import { UNJOURNALLED_CHANGES } from '../journal/verifying.js';
import { writeAuditEntry } from '../journal/writing.js';

/** Beyond as many lines in one statement, the journal tells them together. */
const MANY = 1000;

const IDENTITY = (l: string) =>
  `${l}.timesheet_id, ${l}.assignment_id, ${l}.month, ${l}.hour_kind, ${l}.hours`;

/**
 * One entry for all lines of a statement that go from one state to another at once: how many, their hours, which
 * (ranges of ids) and a digest of what they say. Only when nothing else of them changes, or while they are a draft,
 * which is made again from its rows at each check.
 */
const together = (from: string): string => /* sql */ `
  with change as (${from}),
  told as (
    select timesheet_id, operation_territory_id, was, becomes, by_user, why, count(*)::integer as lines, sum(hours)::integer as hours,
      range_agg(int4range(id, id, '[]'))::text as rows,
      encode(sha256(convert_to(string_agg(concat_ws(':', id, assignment_id, month, hour_kind, hours), ',' order by id), 'UTF8')), 'hex') as digest
    from change group by 1, 2, 3, 4, 5, 6),
  entry as materialized (
    select nextval('public.audit_entry_id_seq') as id, clock_timestamp() as at, gen_random_uuid() as salt,
      case when was is null then 'INSERT' when becomes is null then 'DELETE' else 'UPDATE' end as what, 'timesheet/' || timesheet_id as k,
      case when was is not null then jsonb_build_object('timesheet_id', timesheet_id, 'state', was, 'lines', lines) end as before,
      case when becomes is not null then jsonb_strip_nulls(jsonb_build_object('timesheet_id', timesheet_id, 'state', becomes, 'lines', lines, 'hours', hours,
        'rows', rows, 'digest', digest, 'decided_by_user_id', by_user, 'decision_reason', why)) end as after,
      coalesce(given_reason, why) as reason,
      array(select distinct h from unnest(array[house, case when coalesce(was, 'DRAFT') not in ('DRAFT', 'DISCARDED')
        or coalesce(becomes, 'DRAFT') not in ('DRAFT', 'DISCARDED') then operation_territory_id end]) h where h is not null order by h) as houses
    from told),
  written as (
    insert into audit_entry (id, recorded_at, user_id, table_name, row_id, action, before, after, reason, participant_id, territory_ids,
      salt, payload_digest, digest, block_id) overriding system value
    select id, at, actor, 'timesheet_line', k, what, before, after, reason, null, houses, salt, payload,
      journal_digest(id, at, actor, 'timesheet_line', k, what, null, houses, payload), block
    from (select *, journal_payload_digest(salt, journal_payload(before, after, reason)) as payload from entry offset 0) e
    returning id, territory_ids)
  insert into audit_entry_house (territory_id, entry_id) select h, id from written, unnest(territory_ids) h;`;

const COLUMNS = (l: string) =>
  `${l}.id, ${IDENTITY(l)}, ${l}.operation_territory_id, ${l}.decided_by_user_id as by_user, coalesce(${l}.reversal_reason, ${l}.decision_reason) as why`;

/** Each line once, with the state it had and the one it has. */
const PAIRED = /* sql */ `
  select id, max(timesheet_id) as timesheet_id, max(assignment_id) as assignment_id, max(month) as month, max(hour_kind) as hour_kind,
    max(hours) as hours, max(operation_territory_id) as operation_territory_id, max(by_user) as by_user, max(why) as why,
    max(was) as was, max(becomes) as becomes
  from (
    select ${COLUMNS('n')}, null::text as was, n.state as becomes from new_rows n
    union all select o.id, null, null, null, null, null, null, null, null, o.state, null from old_rows o) line
  group by id`;

const TOLD_TOGETHER = /* sql */ `
    if tg_table_name = 'timesheet_line' then
      if tg_op = 'INSERT' then
        are_many := (select count(*) > ${MANY} from new_rows);
        if are_many then ${together(`select ${COLUMNS('n')}, null::text as was, n.state as becomes from new_rows n`)}
        end if;
      elsif tg_op = 'DELETE' then
        are_many := (select count(*) > ${MANY} and bool_and(state = 'DRAFT') from old_rows);
        if are_many then ${together(`select ${COLUMNS('o')}, o.state as was, null::text as becomes from old_rows o`)}
        end if;
      else
        -- Compared as sets and grouped, never joined: how many rows a statement changed is not known when it is planned.
        are_many := (select count(*) > ${MANY} from new_rows) and not exists (
          select o.id, ${IDENTITY('o')}, o.findings from old_rows o where o.state <> 'DRAFT' except all select n.id, ${IDENTITY('n')}, n.findings from new_rows n);
        if are_many then ${together(PAIRED)}
        end if;
      end if;
      if are_many then return null; end if;
    end if;`;

/** What a line has in the journal: its own entries, and those that tell it with others. */
const UNJOURNALLED = /* sql */ `
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
      if t = 'timesheet_line'::regclass then
        return query with together as materialized (
            select split_part(e.row_id, '/', 2)::integer as timesheet_id, (e.after ->> 'rows')::int4multirange as lines
            from audit_entry e where e.table_name = 'timesheet_line' and e.row_id like 'timesheet/%' and e.after is not null),
          told as (
            select own.line_id, sum(own.changes) as changes from (
              select e.row_id::integer as line_id, count(*) as changes from audit_entry e
                where e.table_name = 'timesheet_line' and e.row_id not like 'timesheet/%' and e.action <> 'ERASURE' group by 1
              union all select l.id, count(*) from timesheet_line l join together g on g.timesheet_id = l.timesheet_id and g.lines @> l.id group by 1) own
            group by 1)
          select 'timesheet_line'::text, l.id::text from timesheet_line l left join told on told.line_id = l.id
          where coalesce(told.changes, 0) <> l.version;
        continue;
      end if;
      return query execute format('select %1$L::text, t.%2$I::text from %1$s t left join (
        select told.row_id, count(*) as changes from (
          select e.row_id, e.id, max(e.id) filter (where e.action = ''DELETE'') over (partition by e.row_id) as removed
          from audit_entry e where e.table_name = %1$L and e.action <> ''ERASURE'') told
        where told.id > coalesce(told.removed, 0) group by 1) told
        on told.row_id = t.%2$I::text where coalesce(told.changes, 0) <> t.version', t, key_column);
    end loop;
  end $$;`;

/** The ranges of a large entry are for the invariant, not for a page. */
const SHOWN = /* sql */ `
  create or replace function journal_shown(table_name text, line jsonb, reader integer) returns jsonb language sql immutable parallel safe as $$
    select case
      when table_name = 'timesheet' then line - '{file_total,mapping}'::text[]
      when table_name = 'timesheet_line' then line - 'rows'
      when table_name = 'assignment' then line - '{residence_commune_code,residence_territory_id,is_qpv,criterion_group,sex,age_band}'::text[]
      when table_name = 'employment_contract' and (line ->> 'registered_by_territory_id')::integer is distinct from reader
        then line - '{residence_commune_code,residence_territory_id,is_qpv,criterion_code,criterion_group,sex,age_band}'::text[]
      else line
    end
  $$;`;

export const JOURNAL_OF_MANY = [writeAuditEntry('are_many boolean;', TOLD_TOGETHER), UNJOURNALLED, SHOWN];
/** What a later schema must not find any more; the functions of 014 stand again. */
export const UNDO_JOURNAL_OF_MANY = [writeAuditEntry(), UNJOURNALLED_CHANGES, JOURNAL_SHOWN];
