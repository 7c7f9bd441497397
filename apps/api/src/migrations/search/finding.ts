/**
 * Searching by the trigram index. The operators of trigrams are not leakproof: under a policy PostgreSQL would read every row
 * of the house before it used them. So functions of the owner read the two kept tables, and each says what it gives to whom:
 * ids and the words they were found by, of the acting house, authority or metropolis; nothing to a firm.
 */
const found = (name: string, condition: string, order: string) => /* sql */ `
  -- People of the acting house: those it may name today.
  create function ${name}_persons(asked text[], at_most integer)
    returns table (kind text, record_id integer, words text) language sql stable security definer
    set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.4 as $$
    select 'PERSON', participant_id, words from (
      select distinct participant_id, words from person_house
      where territory_id = acting_territory() and acts_for_house() and tie <> 'CONTRACT'
        and acting_day() between valid_from and valid_to and ${condition}) k
    order by ${order}, words, participant_id limit at_most
  $$;
  -- The rest: a house and an authority their own operations, the metropolis all; firms and authorities are a directory for
  -- houses, the metropolis and the administrator. Of the four, only what the actor is let in by is read.
  create function ${name}_records(asked text[], of_kind text, at_most integer)
    returns table (kind text, record_id integer, words text) language sql stable security definer
    set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.4 as $$
    select kind, record_id, words from (
      select kind, record_id, words from search_entry where of_kind in ('FIRM', 'AUTHORITY')
        and (acts_for_house() or acting_role() in ('METROPOLIS', 'ADMINISTRATOR')) and kind = of_kind and ${condition}
      union all select kind, record_id, words from search_entry where of_kind in ('OPERATION', 'PUBLIC_CONTRACT')
        and acting_role() = 'METROPOLIS' and kind = of_kind and ${condition}
      union all select kind, record_id, words from search_entry where of_kind in ('OPERATION', 'PUBLIC_CONTRACT')
        and acts_for_house() and kind = of_kind and territory_id = acting_territory() and ${condition}
      union all select kind, record_id, words from search_entry where of_kind in ('OPERATION', 'PUBLIC_CONTRACT')
        and acting_role() = 'AUTHORITY' and kind = of_kind and authority_id = acting_authority() and ${condition}) k
    order by ${order}, words, record_id limit at_most
  $$;
  revoke execute on function ${name}_persons(text[], integer) from public;
  revoke execute on function ${name}_records(text[], text, integer) from public;
  grant execute on function ${name}_persons(text[], integer) to clausier_app;
  grant execute on function ${name}_records(text[], text, integer) to clausier_app;
`;

/** The index is asked for the longest word, the first of the list; the others are looked for in what it gives. */
const BEGINS = `words like '% ' || asked[1] || '%' and (select bool_and(words like '% ' || a || '%') from unnest(asked) a)`;
const RESEMBLES = 'words %> asked[1]';
const BY_LENGTH = 'length(words)';
const BY_NEARNESS = '(select sum(word_similarity(a, words)) from unnest(asked) a) desc';

export const FINDING = found('begun', BEGINS, BY_LENGTH) + found('resembling', RESEMBLES, BY_NEARNESS);

export const UNDO_FINDING = /* sql */ `
  drop function begun_persons(text[], integer), begun_records(text[], text, integer),
    resembling_persons(text[], integer), resembling_records(text[], text, integer);
`;
