/** A person asks who opened their file: the role and the organisation of each, never a name. For the house that follows them. */
export const OPENINGS = /* sql */ `
  create function openings_of(person integer) returns table (opened_at timestamptz, role text, organisation text) language sql stable
    security definer set search_path = public, pg_temp as $$
    select f.read_at, u.role, t.house_name from file_reading f join app_user u on u.id = f.user_id
    left join territory t on t.id = u.territory_id
    where f.participant_id = person and acts_for_house() and person in (select house_own_people())
    order by f.read_at, f.id
  $$;
  revoke execute on function openings_of(integer) from public;
  grant execute on function openings_of(integer) to clausier_app;
`;
