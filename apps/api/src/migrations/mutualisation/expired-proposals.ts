const NAMELESS = `acts_for_house() and acting_territory() in (x.host_territory_id, x.home_territory_id)`;

const proposedPerson = (condition: string) => /* sql */ `
  create or replace function proposed_person(request integer)
    returns table (age integer, works_today boolean, eligible_until date, is_qpv boolean) language sql stable security definer
    set search_path = public, pg_temp as $$
    select extract(year from age(acting_day(), p.born_on))::integer / 5 * 5,
      exists (select from employment_contract c where c.participant_id = p.id and acting_day() between c.started_on and coalesce(c.ended_on, 'infinity')),
      (select max(c.eligible_until) from employment_contract c where c.participant_id = p.id),
      coalesce((select r.is_qpv from participant_residence r where r.participant_id = p.id and daterange(r.valid_from, r.valid_to, '[]') @> acting_day()), false)
    from mutualisation_proposal x join participant p on p.id = x.participant_id
    where x.request_id = request and ${condition}
  $$;
`;

/** A proposal nobody answered in time: the day after the last of its request. */
const EXPIRED = `(select acting_role()) = 'SYSTEM' and accepted_on is null
  and exists (select from mutualisation_request r where r.id = request_id and r.expires_on < (select acting_day()))`;

/** What is proposed is told until its last day, and forgotten by the night that follows. */
export const EXPIRED_PROPOSALS = /* sql */ `
  ${proposedPerson(`${NAMELESS} and (x.accepted_on is not null
      or exists (select from mutualisation_request q where q.id = x.request_id and q.expires_on >= acting_day()))`)}
  create policy of_the_retention_select on mutualisation_request for select to clausier_app
    using ((select acting_role()) = 'SYSTEM' and expires_on < (select acting_day()));
  create policy of_the_retention_select on mutualisation_proposal for select to clausier_app using (${EXPIRED});
  create policy of_the_retention_delete on mutualisation_proposal for delete to clausier_app using (${EXPIRED});
  grant delete on mutualisation_proposal to clausier_app;
`;

export const UNDO_EXPIRED_PROPOSALS = /* sql */ `
  revoke delete on mutualisation_proposal from clausier_app;
  drop policy of_the_retention_delete on mutualisation_proposal;
  drop policy of_the_retention_select on mutualisation_proposal;
  drop policy of_the_retention_select on mutualisation_request;
  ${proposedPerson(NAMELESS)}
`;
