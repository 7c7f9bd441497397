/**
 * Nobody stays proposed who was not taken, whichever house ended it: the host has no right on a proposal it has not accepted, so
 * that the database forgets it, in the same transaction.
 */
const FORGETTING = /* sql */ `
  create function forget_proposal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from mutualisation_proposal where request_id = new.id and accepted_on is null;
    return null;
  end $$;
  revoke execute on function forget_proposal() from public;
  create trigger forget_proposal after update of state on mutualisation_request for each row
    when (new.state not in ('PROPOSED', 'ACCEPTED')) execute function forget_proposal();
  drop policy of_the_home_delete on mutualisation_proposal;
  revoke delete on mutualisation_proposal from clausier_app;

  delete from mutualisation_proposal x using mutualisation_request r
    where r.id = x.request_id and r.state not in ('PROPOSED', 'ACCEPTED') and x.accepted_on is null;
`;

/** Before and after count alike: what moves from one house to another is read by both. */
const journalHouses = (first: string) => /* sql */ `
  create or replace function journal_houses_of(table_name text, before jsonb, after jsonb, actor_house integer) returns integer[] language plpgsql stable as $$
  declare
    houses integer[] := array[actor_house];
  begin
    ${first}
    if before is not null then houses := houses || journal_houses(table_name, before); end if;
    if after is not null then houses := houses || journal_houses(table_name, after); end if;
    houses := array_remove(houses, null);
    if cardinality(houses) < 2 then return houses; end if;
    return array(select distinct house from unnest(houses) house order by house);
  end $$;
`;

/** What became of a proposal names somebody: the host reads it in the journal once it has accepted, and not because it declined. */
const PROPOSALS_OF_THE_HOME = /* sql */ `
    if table_name = 'mutualisation_proposal' then
      return array[(coalesce(after, before) ->> 'home_territory_id')::integer]
        || case when after ->> 'accepted_on' is not null then array[(after ->> 'host_territory_id')::integer] end;
    end if;`;

export const FORGOTTEN_PROPOSALS = journalHouses(PROPOSALS_OF_THE_HOME) + FORGETTING;

export const UNDO_FORGOTTEN_PROPOSALS = /* sql */ `
  grant delete on mutualisation_proposal to clausier_app;
  create policy of_the_home_delete on mutualisation_proposal for delete to clausier_app
    using ((select acts_for_house()) and home_territory_id = (select acting_territory()) and accepted_on is null);
  drop trigger forget_proposal on mutualisation_request;
  drop function forget_proposal();
  ${journalHouses('')}
`;
