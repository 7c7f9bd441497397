import { FAST_REACH } from '../totals/reach.js';

/** Who a statement is about, when whoever asks said so; null when it may be about anybody. It can hide rows, never show one more. */
const PERSONS_IN_QUESTION = /* sql */ `
  create function persons_in_question() returns integer[] language sql stable parallel safe as $$
    select nullif(current_setting('clausier.persons_in_question', true), '')::integer[]
  $$;
`;

const OWN = `(h.tie = 'OWN' or (h.tie = 'LIVES' and (select acting_day()) between h.valid_from and h.valid_to))`;
const NAMED = `(select acting_day()) between h.valid_from and h.valid_to`;

/** People of the acting house: all of them, or each of those in question, looked up by the index that lists them. */
const people = (name: string, tied: string) => /* sql */ `
  create or replace function ${name}() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$
    select h.participant_id from person_house h
      where (select persons_in_question()) is null and h.territory_id = (select acting_territory()) and ${tied}
    union all
    select h.participant_id from unnest(persons_in_question()) asked (id)
      join person_house h on h.territory_id = (select acting_territory()) and h.participant_id = asked.id
      where ${tied} $$;
`;

/** Work contracts that the acting house registered, or that serve its operations, of everybody or of those in question. */
const contracts = (
  name: string,
  column: string,
  table: string,
  territory: string,
  all = column,
) => /* sql */ `
  create or replace function ${name}() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$
    select ${all} from ${table}
      where (select persons_in_question()) is null and ${territory} = (select acting_territory())
    union all
    select k.${column} from unnest(persons_in_question()) asked (id)
      join ${table} k on k.participant_id = asked.id
      where k.${territory} = (select acting_territory()) $$;
`;

/** Operations of other houses where people of the acting house work, or those whose file it holds. */
const OPERATIONS_ELSEWHERE = /* sql */ `
  create or replace function house_operations_elsewhere() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$
    (select operation_id from assignment
      where (select persons_in_question()) is null and residence_territory_id = (select acting_territory())
    union select a.operation_id from assignment a join employment_contract c on c.id = a.employment_contract_id
      where (select persons_in_question()) is null and c.registered_by_territory_id = (select acting_territory()))
    union all
    select a.operation_id from unnest(persons_in_question()) asked (id) join assignment a on a.participant_id = asked.id
      join employment_contract c on c.id = a.employment_contract_id
      where (select acting_territory()) in (a.residence_territory_id, c.registered_by_territory_id)
    union all
    select a.operation_id from unnest(held_persons()) held (id) join assignment a on a.participant_id = held.id
      where acts_for_house() $$;
`;

/**
 * The policies list the people of the house once a table and statement: 67 000 of them to tell of fifty, in the largest house. A
 * statement that says who it is about has each of them looked up instead.
 */
export const PEOPLE_IN_QUESTION =
  PERSONS_IN_QUESTION +
  people('house_own_people', OWN) +
  people('house_people', NAMED) +
  contracts(
    'house_hosted_contracts',
    'employment_contract_id',
    'assignment',
    'operation_territory_id',
    'distinct employment_contract_id',
  ) +
  contracts('house_registered_contracts', 'id', 'employment_contract', 'registered_by_territory_id') +
  OPERATIONS_ELSEWHERE;

const whole = (name: string, query: string) => /* sql */ `
  create or replace function ${name}() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$ ${query} $$;
`;

export const UNDO_PEOPLE_IN_QUESTION = [
  whole(
    'house_own_people',
    `select participant_id from person_house h where territory_id = (select acting_territory()) and ${OWN}`,
  ),
  whole(
    'house_people',
    `select participant_id from person_house h where territory_id = (select acting_territory()) and ${NAMED}`,
  ),
  whole(
    'house_hosted_contracts',
    'select distinct employment_contract_id from assignment where operation_territory_id = (select acting_territory())',
  ),
  whole(
    'house_registered_contracts',
    'select id from employment_contract where registered_by_territory_id = (select acting_territory())',
  ),
  FAST_REACH,
  'drop function persons_in_question();',
].join('\n');
