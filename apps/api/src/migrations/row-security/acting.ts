/**
 * Who acts, as the transaction said when it was opened: nothing when it said nothing, and then no policy lets anything
 * through. Functions name each other with their schema: a backup reads with no search path at all.
 */
export const ACTING = /* sql */ `
  create function acting_role() returns text language sql stable parallel safe as $$
    select nullif(current_setting('clausier.role', true), '')
  $$;
  create function acting_user() returns integer language sql stable parallel safe as $$
    select nullif(current_setting('clausier.user_id', true), '')::integer
  $$;
  create function acting_territory() returns integer language sql stable parallel safe as $$
    select nullif(current_setting('clausier.territory_id', true), '')::integer
  $$;
  create function acting_firm() returns integer language sql stable parallel safe as $$
    select nullif(current_setting('clausier.firm_id', true), '')::integer
  $$;
  create function acting_authority() returns integer language sql stable parallel safe as $$
    select nullif(current_setting('clausier.authority_id', true), '')::integer
  $$;
  create function acting_day() returns date language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('clausier.day', true), '')::date, current_date)
  $$;
  -- The persons whose whole file this transaction works on, once the house has shown that it knows them.
  create function held_persons() returns integer[] language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('clausier.person_ids', true), ''), '{}')::integer[]
  $$;
  create function acts_for_house() returns boolean language sql stable parallel safe as $$
    select coalesce(public.acting_role() in ('FACILITATOR', 'HOUSE_MANAGER') and public.acting_territory() is not null, false)
  $$;
  -- Who may add up the hours of all: the metropolis always, a house where it reads figures. Names are in other tables.
  create function acts_for_statistics() returns boolean language sql stable parallel safe as $$
    select coalesce(public.acting_role() in ('METROPOLIS', 'SYSTEM')
      or (current_setting('clausier.purpose', true) = 'STATISTICS' and public.acts_for_house()), false)
  $$;

  create function acts_as_owner() returns boolean language sql stable parallel safe as $$
    select coalesce(public.acting_role() = 'INSTALLATION', false) or current_user <> session_user
  $$;

  -- Puts a table under row-level security, its owner included. The owner is let in when it says that it is the installation,
  -- and inside the functions that run with its rights for somebody else, each of which says what it gives to whom.
  create procedure protect(protected regclass) language plpgsql as $$
  begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy of_the_installation on %s to %I using ((select acts_as_owner())) with check ((select acts_as_owner()))', protected,
      (select pg_get_userbyid(relowner) from pg_class where oid = protected));
  end $$;
`;

/** A function of the policies: reads as the owner what the actor's policy is made of, and gives ids of the actor's own. */
const reach = (name: string, query: string) => /* sql */ `
  create function ${name}() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$ ${query} $$;
  revoke execute on function ${name}() from public;
  grant execute on function ${name}() to clausier_app;
`;

/** What each actor reaches through others' tables. A policy that read these tables itself would call itself for ever. */
export const REACH = [
  // The people a house looks after: registered by it, living there today, or living there when a contract started.
  reach(
    'house_own_people',
    `select id from participant where registered_by_territory_id = (select acting_territory())
     union select participant_id from employment_contract where residence_territory_id = (select acting_territory())
     union select r.participant_id from participant_residence r
       where daterange(r.valid_from, r.valid_to, '[]') @> (select acting_day()) and r.commune_code in (
         select near.code from (
           select commune_code as code from commune_territory where territory_id = (select acting_territory())
           union select c.code from commune c join commune_territory t on t.commune_code = c.parent_code
             where t.territory_id = (select acting_territory())) near
         where territory_of(near.code, (select acting_day())) = (select acting_territory()))`,
  ),
  // The people a house may name: its own, those at work on its operations, those whose contract it registered.
  reach(
    'house_people',
    `select house_own_people()
     union select participant_id from assignment where operation_territory_id = (select acting_territory())
     union select participant_id from employment_contract where registered_by_territory_id = (select acting_territory())`,
  ),
  reach(
    'house_hosted_contracts',
    'select distinct employment_contract_id from assignment where operation_territory_id = (select acting_territory())',
  ),
  reach(
    'house_registered_contracts',
    'select id from employment_contract where registered_by_territory_id = (select acting_territory())',
  ),
  // Operations of other houses where people of this one work, or those whose file it holds.
  reach(
    'house_operations_elsewhere',
    `select operation_id from assignment where residence_territory_id = (select acting_territory())
     union select a.operation_id from assignment a join employment_contract c on c.id = a.employment_contract_id
       where c.registered_by_territory_id = (select acting_territory())
     union select operation_id from assignment where participant_id = any (held_persons()) and acts_for_house()`,
  ),
  reach(
    'firm_people',
    'select distinct participant_id from employment_contract where firm_id = (select acting_firm())',
  ),
  reach(
    'firm_operations',
    `select operation_id from contract_party where firm_id = (select acting_firm())
     union select operation_id from assignment where firm_id = (select acting_firm())`,
  ),
  reach(
    'authority_firms',
    `select firm_id from contract_party where authority_id = (select acting_authority())
     union select firm_id from assignment where authority_id = (select acting_authority())`,
  ),
].join('\n');

/** The only key to somebody of another house: the whole name and the birth date, exactly. Houses only. */
export const KNOWN_PERSONS = /* sql */ `
  create function persons_known_as(whole_name text, birth_date date) returns setof integer language sql stable security definer
    set search_path = public, pg_temp as $$
    select id from participant
    where name_key = name_key(whole_name) and born_on = birth_date and acting_territory() is not null order by id limit 5
  $$;
  revoke execute on function persons_known_as(text, date) from public;
  grant execute on function persons_known_as(text, date) to clausier_app;
`;
