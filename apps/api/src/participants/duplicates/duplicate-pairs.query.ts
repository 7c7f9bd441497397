import { likenessOf } from '@clausier/domain/participants/likeness';
import type { CalendarDay } from '@clausier/domain/shared/calendar-day';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { ownPeople } from '../participant-scope.js';
import type { DuplicatePair, FileOfPair } from './duplicates.js';

const SHOWN = 200;

interface Pair {
  first: FileOfPair;
  second: FileOfPair;
}

/**
 * Pairs of files, among the people the house follows, that may be of one person and were not told to be of two. The surest
 * first. Two files with the same birth date and alike names, or the same name and birth dates a slip apart.
 */
export async function readDuplicatePairs(scope: Scope): Promise<DuplicatePair[]> {
  const pairs = await scope.rows<Pair>(sql`
    with own as materialized (
      select p.id, p.last_name, p.first_name, p.born_on, p.name_key, p.registered_by_territory_id,
        (select string_agg(w, ' ' order by w) from unnest(string_to_array(p.name_key, ' ')) w) as sorted
      from participant p
      where p.id in (${ownPeople(scope)}) and p.anonymised_on is null
        and not exists (select 1 from file_merge m where m.merged_id = p.id and m.undone_on is null)
    ), pair as (
      select a.id as first, b.id as second from own a join own b on a.born_on = b.born_on and a.id < b.id
        and (a.sorted = b.sorted or similarity(a.name_key, b.name_key) > 0.35)
      union select a.id, b.id from own a join own b on a.sorted = b.sorted and a.id < b.id and a.born_on <> b.born_on
    )
    select ${file('f')} as first, ${file('s')} as second
    from pair join own f on f.id = pair.first join own s on s.id = pair.second
    where not exists (select 1 from not_same_person n where n.first_id = pair.first and n.second_id = pair.second)
    order by f.born_on = s.born_on desc, f.id, s.id limit ${SHOWN * 5}`);
  return pairs
    .flatMap(({ first, second }) => {
      const likeness = likenessOf(likened(first), likened(second));
      return likeness === 'SAME' || likeness === 'LIKELY' ? [{ likeness, first, second }] : [];
    })
    .sort((a, b) => Number(a.likeness === 'LIKELY') - Number(b.likeness === 'LIKELY'))
    .slice(0, SHOWN);
}

const likened = ({ lastName, firstName, bornOn }: FileOfPair) => ({
  lastName,
  firstName,
  bornOn: bornOn as CalendarDay,
});

/** What one looks at to tell two files apart, of the row called so. */
function file(alias: 'f' | 's') {
  const one = alias === 'f' ? sql`f` : sql`s`;
  return sql`json_build_object('id', ${one}.id, 'lastName', ${one}.last_name, 'firstName', ${one}.first_name, 'bornOn', ${one}.born_on,
    'houseName', (select t.house_name from territory t where t.id = ${one}.registered_by_territory_id),
    'communeName', (select m.name from participant_residence r join commune m on m.code = r.commune_code
      where r.participant_id = ${one}.id order by r.valid_from desc limit 1),
    'workContracts', (select count(*) from employment_contract c where c.participant_id = ${one}.id),
    'hours', (select coalesce(sum(e.hours), 0) from hour_entry e where e.participant_id = ${one}.id))`;
}
