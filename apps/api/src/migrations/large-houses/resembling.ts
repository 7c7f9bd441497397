const NEARNESS = '(select sum(word_similarity(a, words)) from unnest(asked) a)';

interface Ranking {
  /** What the lists of resembling names are ordered by before the number asked for is kept. */
  readonly nearest: string;
}

/** Every one that resembles, weighed by PostgreSQL. */
const ALWAYS: Ranking = { nearest: `${NEARNESS} desc` };
/** Only when there are more than the number asked for: who asks weighs those it gets by their letters anyway. */
const BEYOND: Ranking = {
  nearest: `case when (select count(*) from near) > at_most then ${NEARNESS} end desc nulls first`,
};

/** The best way through a house of a thousand is not that of a house of a hundred thousand: planned for each, not for the first. */
const PLANNED_EACH_TIME = ['begun_persons(text[], integer)', 'begun_records(text[], text, integer)']
  .flatMap((begun) => [begun, begun.replace('begun', 'resembling')])
  .map((name) => `alter function ${name} set plan_cache_mode = force_custom_plan;`)
  .join('\n');

// A setting of trigrams is only known once they were used in the session.
const resembling = ({ nearest }: Ranking) => /* sql */ `
  select word_similarity('', '');
  create or replace function resembling_persons(asked text[], at_most integer)
    returns table (kind text, record_id integer, words text) language sql stable security definer
    set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.4 as $$
    with near as materialized (
      select distinct participant_id, words from person_house
      where territory_id = acting_territory() and acts_for_house() and tie <> 'CONTRACT'
        and acting_day() between valid_from and valid_to and words %> asked[1])
    select 'PERSON', participant_id, words from near order by ${nearest}, words, participant_id limit at_most
  $$;
  create or replace function resembling_records(asked text[], of_kind text, at_most integer)
    returns table (kind text, record_id integer, words text) language sql stable security definer
    set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.4 as $$
    with near as materialized (
      select kind, record_id, words from search_entry where of_kind in ('FIRM', 'AUTHORITY')
        and (acts_for_house() or acting_role() in ('METROPOLIS', 'ADMINISTRATOR')) and kind = of_kind and words %> asked[1]
      union all select kind, record_id, words from search_entry where of_kind in ('OPERATION', 'PUBLIC_CONTRACT')
        and acting_role() = 'METROPOLIS' and kind = of_kind and words %> asked[1]
      union all select kind, record_id, words from search_entry where of_kind in ('OPERATION', 'PUBLIC_CONTRACT')
        and acts_for_house() and kind = of_kind and territory_id = acting_territory() and words %> asked[1]
      union all select kind, record_id, words from search_entry where of_kind in ('OPERATION', 'PUBLIC_CONTRACT')
        and acting_role() = 'AUTHORITY' and kind = of_kind and authority_id = acting_authority() and words %> asked[1])
    select kind, record_id, words from near order by ${nearest}, words, record_id limit at_most
  $$;
`;

export const RANKED_BEYOND_A_LIMIT = resembling(BEYOND) + PLANNED_EACH_TIME;
export const RANKED_IN_THE_DATABASE =
  resembling(ALWAYS) +
  PLANNED_EACH_TIME.replaceAll('set plan_cache_mode = force_custom_plan', 'reset plan_cache_mode');
