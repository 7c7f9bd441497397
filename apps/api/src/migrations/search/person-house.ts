/**
 * Who a house may name, kept: one row for each person, house and tie, with the days it holds on. OWN: registered by the house,
 * or living there when a work contract started. LIVES: has a home there, from a day to a day. AT_WORK: assigned to one of its
 * operations. CONTRACT: the house registered a work contract. Of the ties that have no days, the strongest only.
 */
const TABLE = /* sql */ `
  create table person_house (
    territory_id integer not null constraint person_house_territory_fk references territory (id),
    participant_id integer not null constraint person_house_participant_fk references participant (id),
    tie text not null constraint person_house_tie_known check (tie in ('OWN', 'LIVES', 'AT_WORK', 'CONTRACT')),
    valid_from date not null,
    valid_to date not null,
    -- The name as it is searched, with a space before each word; none for who is not to be found: anonymous, or merged.
    words text,
    constraint person_house_pk primary key (territory_id, participant_id, tie, valid_from),
    constraint person_house_days_in_order check (valid_to >= valid_from)
  );
  create index person_house_participant on person_house (participant_id);
`;

/** Who may name whom, computed from the files. Two functions, of some persons and of everybody: one plan for both would read all. */
const expected = (name: string, among: (column: string) => string) => /* sql */ `
  create or replace function ${name} returns setof person_house language sql stable as $$
    with strongest as (
      select distinct on (territory_id, participant_id) territory_id, participant_id, tie from (
        select registered_by_territory_id as territory_id, id as participant_id, 'OWN' as tie, 1 as rank from participant
          where ${among('id')}
        union all select residence_territory_id, participant_id, 'OWN', 1 from employment_contract
          where ${among('participant_id')}
        union all select operation_territory_id, participant_id, 'AT_WORK', 2 from assignment
          where ${among('participant_id')}
        union all select registered_by_territory_id, participant_id, 'CONTRACT', 3 from employment_contract
          where ${among('participant_id')}) every
      order by territory_id, participant_id, rank
    ), home as (
      select d.territory_id, r.participant_id, daterange(r.valid_from, r.valid_to, '[]') * daterange(d.valid_from, d.valid_to, '[]') as days
      from participant_residence r join commune_territory d on d.commune_code = r.commune_code
      where ${among('r.participant_id')}
      -- An associated commune follows its parent on the days it is not attached itself.
      union all
      select p.territory_id, r.participant_id, unnest(
        datemultirange(daterange(r.valid_from, r.valid_to, '[]') * daterange(p.valid_from, p.valid_to, '[]'))
          - coalesce((select range_agg(daterange(d.valid_from, d.valid_to, '[]')) from commune_territory d where d.commune_code = c.code), '{}'))
      from participant_residence r join commune c on c.code = r.commune_code join commune_territory p on p.commune_code = c.parent_code
      where ${among('r.participant_id')}
    ), tied as (
      select territory_id, participant_id, tie, '-infinity'::date as valid_from, 'infinity'::date as valid_to from strongest
      union all
      select territory_id, participant_id, 'LIVES', lower(days), coalesce(upper(days) - 1, 'infinity') from home
      where not isempty(days) and not exists (select from strongest s
        where s.territory_id = home.territory_id and s.participant_id = home.participant_id and s.tie = 'OWN')
    )
    select t.territory_id, t.participant_id, t.tie, t.valid_from, t.valid_to,
      case when p.anonymised_on is null then ' ' || p.name_key end
    from tied t join participant p on p.id = t.participant_id
  $$;
  revoke execute on function ${name} from public;
`;

export const RECOUNTING = /* sql */ `
  -- Planned once a session: planning it costs ten times what it does.
  -- Whoever changes what ties a person holds that person first: of two changes at once, the second counts the first.
  create or replace procedure recount_person_houses(persons integer[]) language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare slice integer[];
  begin
    perform from participant where id = any (persons) order by id for no key update;
    -- Two hundred at a time: whatever the planner believes of an array, it is small.
    for i in 0 .. (coalesce(cardinality(persons), 0) - 1) / 200 loop
      slice := persons[i * 200 + 1 : i * 200 + 200];
      with expected as materialized (select * from expected_person_houses(slice)), gone as (
        delete from person_house h where h.participant_id = any (slice) and not exists (select from expected e
          where e.territory_id = h.territory_id and e.participant_id = h.participant_id and e.tie = h.tie and e.valid_from = h.valid_from))
      insert into person_house as h select * from expected
        on conflict on constraint person_house_pk do update set valid_to = excluded.valid_to, words = excluded.words
          where (h.valid_to, h.words) is distinct from (excluded.valid_to, excluded.words);
    end loop;
  end $$;
  revoke execute on procedure recount_person_houses(integer[]) from public;
`;

/** The two functions of the files as they are, each alone. */
export const EXPECTED =
  expected('expected_person_houses(persons integer[])', (column) => `${column} = any (persons)`) +
  expected('every_person_house()', () => 'true');

export const PERSON_HOUSE = TABLE + EXPECTED + RECOUNTING;

/** Recounts the persons that a statement touched: `names` are the columns of a person its words are made of. */
export const keepPersonHouses = (names: readonly string[]): string => {
  const kept = (row: string) =>
    [...names, 'registered_by_territory_id', 'anonymised_on'].map((column) => `${row}.${column}`).join(', ');
  return /* sql */ `
  create or replace function keep_person_houses() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare persons integer[];
  begin
    if tg_table_name = 'participant' then
      if tg_op = 'INSERT' then select array_agg(id) into persons from come;
      else select array_agg(c.id) into persons from come c join gone g using (id)
        where (${kept('c')}) is distinct from (${kept('g')});
      end if;
    elsif tg_table_name = 'commune_territory' then
      if tg_op = 'INSERT' then select array_agg(distinct r.participant_id) into persons from participant_residence r
        join commune c on c.code = r.commune_code where exists (select from come where commune_code in (c.code, c.parent_code));
      elsif tg_op = 'DELETE' then select array_agg(distinct r.participant_id) into persons from participant_residence r
        join commune c on c.code = r.commune_code where exists (select from gone where commune_code in (c.code, c.parent_code));
      else select array_agg(distinct r.participant_id) into persons from participant_residence r
        join commune c on c.code = r.commune_code
        where exists (select from (select commune_code from come union all select commune_code from gone) k where k.commune_code in (c.code, c.parent_code));
      end if;
    elsif tg_op = 'INSERT' then select array_agg(distinct participant_id) into persons from come;
    elsif tg_op = 'DELETE' then select array_agg(distinct participant_id) into persons from gone;
    else select array_agg(distinct participant_id) into persons from (select participant_id from come union all select participant_id from gone) k;
    end if;
    if persons is not null then call recount_person_houses(persons); end if;
    return null;
  end $$;
`;
};

/** One function hung on each table that ties a person to a house, in three triggers: each sees its own rows of transition. */
export const KEEPING_HOUSES = /* sql */ `
  ${keepPersonHouses(['name_key'])}  revoke execute on function keep_person_houses() from public;

  create trigger keep_houses_of_new after insert on participant referencing new table as come for each statement execute function keep_person_houses();
  create trigger keep_houses_of_changed after update on participant referencing old table as gone new table as come for each statement execute function keep_person_houses();
  do $$ declare t regclass; begin
    foreach t in array array['participant_residence', 'employment_contract', 'assignment', 'commune_territory']::regclass[] loop
      execute format('create trigger keep_houses_of_new after insert on %s referencing new table as come for each statement execute function keep_person_houses()', t);
      execute format('create trigger keep_houses_of_changed after update on %s referencing old table as gone new table as come for each statement execute function keep_person_houses()', t);
      execute format('create trigger keep_houses_of_gone after delete on %s referencing old table as gone for each statement execute function keep_person_houses()', t);
    end loop;
  end $$;
`;

export const UNDO_KEEPING_HOUSES = /* sql */ `
  do $$ declare t regclass; begin
    foreach t in array array['participant', 'participant_residence', 'employment_contract', 'assignment', 'commune_territory']::regclass[] loop
      execute format('drop trigger keep_houses_of_new on %s', t);
      execute format('drop trigger keep_houses_of_changed on %s', t);
      execute format('drop trigger if exists keep_houses_of_gone on %s', t);
    end loop;
  end $$;
  drop function keep_person_houses();
  drop procedure recount_person_houses(integer[]);
  drop function every_person_house();
  drop function expected_person_houses(integer[]);
  drop table person_house;
`;
