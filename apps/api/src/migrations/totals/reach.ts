/** The operations of other houses where people of a house work: read from all assignments even when nobody was held. */
export const FAST_REACH = /* sql */ `
  create or replace function house_operations_elsewhere() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$
    select operation_id from assignment where residence_territory_id = (select acting_territory())
    union select a.operation_id from assignment a join employment_contract c on c.id = a.employment_contract_id
      where c.registered_by_territory_id = (select acting_territory())
    union select a.operation_id from unnest(held_persons()) held (id) join assignment a on a.participant_id = held.id
      where acts_for_house()
  $$;
`;

/** The same as they were first written. */
export const FIRST_REACH = /* sql */ `
  create or replace function house_operations_elsewhere() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$ select operation_id from assignment where residence_territory_id = (select acting_territory())
     union select a.operation_id from assignment a join employment_contract c on c.id = a.employment_contract_id
       where c.registered_by_territory_id = (select acting_territory())
     union select operation_id from assignment where participant_id = any (held_persons()) and acts_for_house() $$;
`;
