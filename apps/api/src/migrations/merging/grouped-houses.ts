/** Who may name whom, when several files are of one person: whoever may name one of them may name all; only the kept one is found. */
const expected = (
  name: string,
  among: (column: string) => string,
  moreTies: string,
  nameOfP: string,
) => /* sql */ `
  create or replace function ${name} returns setof person_house language sql stable as $$
    with root as materialized (
      select p.id as person, coalesce(m.kept_id, p.id) as root, m.id is not null or p.anonymised_on is not null as is_hidden, ${nameOfP} as name_key
      from participant p left join file_merge m on m.merged_id = p.id and m.undone_on is null where ${among('p.id')}
    ), same as materialized (
      select person, root as file from root union select r.person, m.merged_id from root r join file_merge m on m.kept_id = r.root and m.undone_on is null
    ), strongest as (
      select distinct on (territory_id, participant_id) territory_id, participant_id, tie from (
        select p.registered_by_territory_id as territory_id, s.person as participant_id, 'OWN' as tie, 1 as rank from participant p join same s on s.file = p.id
        union all select c.residence_territory_id, s.person, 'OWN', 1 from employment_contract c join same s on s.file = c.participant_id
        union all select a.operation_territory_id, s.person, 'AT_WORK', 2 from assignment a join same s on s.file = a.participant_id
        union all select c.registered_by_territory_id, s.person, 'CONTRACT', 3 from employment_contract c join same s on s.file = c.participant_id) every
      order by territory_id, participant_id, rank
    ), home as (
      select d.territory_id, s.person as participant_id, daterange(r.valid_from, r.valid_to, '[]') * daterange(d.valid_from, d.valid_to, '[]') as days
      from participant_residence r join same s on s.file = r.participant_id join commune_territory d on d.commune_code = r.commune_code
      -- An associated commune follows its parent on the days it is not attached itself.
      union all
      select p.territory_id, s.person, unnest(
        datemultirange(daterange(r.valid_from, r.valid_to, '[]') * daterange(p.valid_from, p.valid_to, '[]'))
          - coalesce((select range_agg(daterange(d.valid_from, d.valid_to, '[]')) from commune_territory d where d.commune_code = c.code), '{}'))
      from participant_residence r join same s on s.file = r.participant_id
      join commune c on c.code = r.commune_code join commune_territory p on p.commune_code = c.parent_code
    ), lived as (
      -- Two homes on the same days, one in each file, are one tie.
      select territory_id, participant_id, unnest(range_agg(days)) as days from home where not isempty(days) group by 1, 2
    ), tied as (
      select territory_id, participant_id, tie, '-infinity'::date as valid_from, 'infinity'::date as valid_to from strongest
      union all
      select territory_id, participant_id, 'LIVES', coalesce(lower(days), '-infinity'), coalesce(upper(days) - 1, 'infinity') from lived
      where not exists (select from strongest s
        where s.territory_id = lived.territory_id and s.participant_id = lived.participant_id and s.tie = 'OWN')
${moreTies}
    )
    select t.territory_id, t.participant_id, t.tie, t.valid_from, t.valid_to, case when not r.is_hidden then ' ' || r.name_key end
    from tied t join root r on r.person = t.participant_id
  $$;
  revoke execute on function ${name} from public;
`;

/** The two functions, of some persons and of everybody; `moreTies` is one more part of their union, `nameOfP` what `p` is searched by. */
export const groupedHouses = (moreTies: string, nameOfP = 'p.name_key'): string =>
  expected(
    'expected_person_houses(persons integer[])',
    (column) => `${column} = any (persons)`,
    moreTies,
    nameOfP,
  ) + expected('every_person_house()', () => 'true', moreTies, nameOfP);

export const GROUPED_HOUSES =
  groupedHouses('') +
  /* sql */ `
  -- Planned once a session: planning it costs ten times what it does.
  -- Whoever changes what ties a person holds every file of that person first: of two changes at once, the second counts the first.
  create or replace procedure recount_person_houses(persons integer[]) language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare files integer[]; slice integer[];
  begin
    select array_agg(distinct f.id) into files from (
      select unnest(persons) as id
      union select m.kept_id from file_merge m where m.merged_id = any (persons) and m.undone_on is null
      union select o.merged_id from file_merge o where o.undone_on is null and (o.kept_id = any (persons)
        or o.kept_id in (select m.kept_id from file_merge m where m.merged_id = any (persons) and m.undone_on is null))) f;
    perform from participant where id = any (files) order by id for no key update;
    -- Two hundred at a time: whatever the planner believes of an array, it is small.
    for i in 0 .. (coalesce(cardinality(files), 0) - 1) / 200 loop
      slice := files[i * 200 + 1 : i * 200 + 200];
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
