import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { likenessOf } from '@clausier/domain/participants/likeness';
import { nameWords } from '@clausier/domain/search/name-words';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { recordOpenings } from '../../journal/record-openings.js';
import { isOwnPerson, peopleInScope } from '../participant-scope.js';
import type { LikelyPeople, LikelyPerson, TypedPerson } from './duplicates.js';

const SHOWN = 5;
const RANK = { SAME: 0, LIKELY: 1, POSSIBLE: 2 };

/**
 * Who may already be the person being typed: among those the house may name, whatever the order, the accents and a slip of the
 * pen; of other houses only who has exactly this name and birth date, as `findPerson`, and then which house follows them.
 */
export async function findLikelyPeople(scope: Scope, typed: TypedPerson): Promise<LikelyPeople> {
  const words = nameWords(`${typed.lastName} ${typed.firstName}`).sort((a, b) => b.length - a.length);
  if (words.join('').length < 3) return { here: [], elsewhere: [] };
  const bornOn = (typed.bornOn ?? null) as CalendarDay | null;
  const here = (await readCandidates(scope, words, bornOn))
    .flatMap(({ ...candidate }) => {
      const likeness = likenessOf(
        { ...typed, bornOn },
        { ...candidate, bornOn: candidate.bornOn as CalendarDay },
      );
      return likeness === null ? [] : [{ ...candidate, likeness }];
    })
    .sort((a, b) => RANK[a.likeness] - RANK[b.likeness])
    .slice(0, SHOWN);
  return { here, elsewhere: bornOn === null ? [] : await housesElsewhere(scope, typed, bornOn) };
}

/** Those of the people the house may name, as `resembling_persons` gives them, whose name resembles one of the longest words. */
async function readCandidates(
  scope: Scope,
  words: string[],
  bornOn: CalendarDay | null,
): Promise<Omit<LikelyPerson, 'likeness'>[]> {
  const [longest, second = words[0]!] = words;
  const found = await scope.rows<{ id: number }>(sql`
    select record_id as id from resembling_persons(array[${longest}, ${second}], 60)
    union select record_id from resembling_persons(array[${second}, ${longest}], 60)`);
  const ids = found.map(({ id }) => id);
  return scope.about(ids, () =>
    scope.rows(sql`
      select p.id, p.last_name as "lastName", p.first_name as "firstName", p.born_on as "bornOn", own.is as "isOwn",
        t.house_name as "houseName", case when own.is then home.commune end as "communeName"
      from participant p
      join territory t on t.id = p.registered_by_territory_id
      cross join lateral (select ${isOwnPerson(scope, sql`p.id`)} as is) own
      left join lateral (
        select m.name as commune from participant_residence r join commune m on m.code = r.commune_code
        where r.participant_id = p.id and daterange(r.valid_from, r.valid_to, '[]') @> ${scope.today}::date) home on true
      where p.id = any (${ids}::integer[]) and p.anonymised_on is null
      order by p.born_on = ${bornOn}::date desc nulls last, p.id`),
  );
}

async function housesElsewhere(scope: Scope, typed: TypedPerson, bornOn: CalendarDay): Promise<string[]> {
  const found = await scope.rows<{ id: number }>(sql`
    select k.id from persons_known_as(${`${typed.lastName} ${typed.firstName}`}, ${bornOn}::date) k (id)
    where not exists (select from (${peopleInScope(scope)}) here where here.id = k.id)`);
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  await scope.run(sql`select set_config('clausier.person_ids', ${`{${ids.join(',')}}`}, true)`);
  const houses = await scope.rows<{ name: string }>(sql`
    select distinct t.house_name as name from participant p join territory t on t.id = p.registered_by_territory_id
    where p.id = any (${ids}::integer[]) order by 1`);
  await recordOpenings(scope, ids, 'FOUND');
  return houses.map(({ name }) => name);
}
