import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { likenessOf } from '@clausier/domain/participants/likeness';
import sql, { raw } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { ownPeople } from '../participant-scope.js';

const SHOWN = 200;

/** One of two files that may be of one person, by what makes one think so. */
export interface LikeFile {
  readonly id: number;
  readonly lastName: string;
  readonly firstName: string;
  readonly bornOn: CalendarDay;
  readonly registeredOn: CalendarDay;
}

/** Two of them, the one registered first before the other. */
export interface LikeFiles {
  readonly likeness: 'SAME' | 'LIKELY';
  readonly first: LikeFile;
  readonly second: LikeFile;
}

/** How many of the eight digits of two birth dates differ: what is not a slip of one or two is left out before the surest are kept. */
const DIGITS_APART = raw(
  `(${[1, 2, 3, 4, 5, 6, 7, 8].map((at) => `(substr(a.digits, ${at}, 1) <> substr(b.digits, ${at}, 1))::integer`).join(' + ')})`,
);

/**
 * Pairs of files, among the people the house follows, that may be of one person and were not told to be of two. The surest
 * first. Two files with the same birth date and alike names, or the same name and birth dates a slip apart.
 */
export async function findLikeFiles(scope: Scope): Promise<LikeFiles[]> {
  const pairs = await scope.rows<Omit<LikeFiles, 'likeness'>>(sql`
    with own as materialized (
      select p.id, p.last_name, p.first_name, p.born_on, p.registered_on, p.name_key, to_char(p.born_on, 'YYYYMMDD') as digits,
        (select string_agg(w, ' ' order by w) from unnest(string_to_array(p.name_key, ' ')) w) as sorted
      from participant p
      where p.id in (${ownPeople(scope)}) and p.anonymised_on is null
        and not exists (select 1 from file_merge m where m.merged_id = p.id and m.undone_on is null)
    ), pair as (
      select a.id as first, b.id as second from own a join own b on a.born_on = b.born_on and a.id < b.id
        and (a.sorted = b.sorted or similarity(a.name_key, b.name_key) > 0.35)
      union select a.id, b.id from own a join own b on a.sorted = b.sorted and a.id < b.id and a.born_on <> b.born_on
        and (${DIGITS_APART} <= 2 or a.digits = left(b.digits, 4) || right(b.digits, 2) || substr(b.digits, 5, 2))
    )
    select ${file('f')} as first, ${file('s')} as second
    from pair join own f on f.id = pair.first join own s on s.id = pair.second
    where not exists (select 1 from not_same_person n where n.first_id = pair.first and n.second_id = pair.second)
    order by f.born_on = s.born_on desc, f.id, s.id limit ${SHOWN * 5}`);
  return pairs
    .flatMap(({ first, second }) => {
      const likeness = likenessOf(first, second);
      return likeness === 'SAME' || likeness === 'LIKELY' ? [{ likeness, first, second }] : [];
    })
    .sort((a, b) => Number(a.likeness === 'LIKELY') - Number(b.likeness === 'LIKELY'))
    .slice(0, SHOWN);
}

function file(alias: 'f' | 's') {
  const one = alias === 'f' ? sql`f` : sql`s`;
  return sql`json_build_object('id', ${one}.id, 'lastName', ${one}.last_name, 'firstName', ${one}.first_name,
    'bornOn', ${one}.born_on, 'registeredOn', ${one}.registered_on)`;
}
