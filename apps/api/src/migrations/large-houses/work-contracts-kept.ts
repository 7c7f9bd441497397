/**
 * The work contracts a house follows, kept: those it registered, those of people who lived in its territory when they started, those
 * that serve its operations. With what they are listed and found by, so that a page and a count are read from an index alone.
 */
const TABLE = /* sql */ `
  create table house_work_contract (
    territory_id integer not null constraint house_work_contract_territory_fk references territory (id),
    employment_contract_id integer not null constraint house_work_contract_contract_fk references employment_contract (id) on delete cascade,
    participant_id integer not null,
    firm_id integer not null,
    started_on date not null,
    ended_on date,
    eligible_until date not null,
    constraint house_work_contract_pk primary key (territory_id, employment_contract_id)
  );
  create index house_work_contract_latest on house_work_contract (territory_id, started_on desc nulls last, employment_contract_id);
  create index house_work_contract_contract on house_work_contract (employment_contract_id);
  create index house_work_contract_participant on house_work_contract (territory_id, participant_id);
  -- Who is not to be found by a name, anonymous or merged: few, and their work contracts are told by their own names.
  create index person_house_hidden on person_house (territory_id, participant_id) where words is null;
`;

/** Which house follows which work contract, computed from the contracts and the assignments. */
const expected = (name: string, among: (column: string) => string) => /* sql */ `
  create function ${name} returns setof house_work_contract language sql stable as $$
    select k.territory_id, c.id, c.participant_id, c.firm_id, c.started_on, c.ended_on, c.eligible_until
    from (
      select registered_by_territory_id as territory_id, id from employment_contract where ${among('id')}
      union select residence_territory_id, id from employment_contract where ${among('id')}
      union select operation_territory_id, employment_contract_id from assignment where ${among('employment_contract_id')}) k
    join employment_contract c on c.id = k.id
  $$;
  revoke execute on function ${name} from public;
`;

/** Recounts the work contracts that a statement touched. Of two changes at once of one person's, the second counts the first. */
const KEEPING = /* sql */ `
  create procedure recount_work_contracts(contracts integer[]) language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare slice integer[];
  begin
    perform from participant p where p.id in (select c.participant_id from employment_contract c where c.id = any (contracts))
      order by p.id for no key update;
    -- Two hundred at a time: whatever the planner believes of an array, it is small.
    for i in 0 .. (coalesce(cardinality(contracts), 0) - 1) / 200 loop
      slice := contracts[i * 200 + 1 : i * 200 + 200];
      with expected as materialized (select * from expected_work_contracts(slice)), gone as (
        delete from house_work_contract k where k.employment_contract_id = any (slice) and not exists (select from expected e
          where e.territory_id = k.territory_id and e.employment_contract_id = k.employment_contract_id))
      insert into house_work_contract as k select * from expected
        on conflict on constraint house_work_contract_pk do update set participant_id = excluded.participant_id, firm_id = excluded.firm_id,
          started_on = excluded.started_on, ended_on = excluded.ended_on, eligible_until = excluded.eligible_until
          where (k.participant_id, k.firm_id, k.started_on, k.ended_on, k.eligible_until)
            is distinct from (excluded.participant_id, excluded.firm_id, excluded.started_on, excluded.ended_on, excluded.eligible_until);
    end loop;
  end $$;
  revoke execute on procedure recount_work_contracts(integer[]) from public;

  create function keep_work_contracts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare contracts integer[];
  begin
    if tg_table_name = 'employment_contract' and tg_op = 'INSERT' then select array_agg(id) into contracts from come;
    elsif tg_table_name = 'employment_contract' then
      select array_agg(c.id) into contracts from come c join gone g using (id)
        where (c.registered_by_territory_id, c.residence_territory_id, c.participant_id, c.firm_id, c.started_on, c.ended_on, c.eligible_until)
          is distinct from (g.registered_by_territory_id, g.residence_territory_id, g.participant_id, g.firm_id, g.started_on, g.ended_on, g.eligible_until);
    elsif tg_op = 'INSERT' then select array_agg(distinct employment_contract_id) into contracts from come;
    elsif tg_op = 'DELETE' then select array_agg(distinct employment_contract_id) into contracts from gone;
    else select array_agg(distinct k.id) into contracts from come c join gone g using (id),
        lateral (values (c.employment_contract_id), (g.employment_contract_id)) k (id)
        where (c.employment_contract_id, c.operation_territory_id) is distinct from (g.employment_contract_id, g.operation_territory_id);
    end if;
    if contracts is not null then call recount_work_contracts(contracts); end if;
    return null;
  end $$;
  revoke execute on function keep_work_contracts() from public;

  -- After the ties of their persons, which hold the persons: every change takes them in the same order.
  create trigger keep_work_contracts_new after insert on employment_contract referencing new table as come
    for each statement execute function keep_work_contracts();
  create trigger keep_work_contracts_changed after update on employment_contract referencing old table as gone new table as come
    for each statement execute function keep_work_contracts();
  create trigger keep_work_contracts_new after insert on assignment referencing new table as come
    for each statement execute function keep_work_contracts();
  create trigger keep_work_contracts_changed after update on assignment referencing old table as gone new table as come
    for each statement execute function keep_work_contracts();
  create trigger keep_work_contracts_gone after delete on assignment referencing old table as gone
    for each statement execute function keep_work_contracts();
`;

/** A house reads its own; the owner's functions are let in without a condition, which would keep them off the index. */
const RIGHTS = /* sql */ `
  call protect('house_work_contract');
  drop policy of_the_installation on house_work_contract;
  do $$ begin
    execute format('create policy of_the_installation on house_work_contract to %I using (true) with check (true)', current_user);
  end $$;
  create policy of_the_house_select on house_work_contract for select to clausier_app
    using ((select acts_for_house()) and territory_id = (select acting_territory()));
  grant select on house_work_contract to clausier_app;
`;

/** What is kept and is not so, and the other way round: nothing, says invariant I11. */
const ASTRAY = /* sql */ `
  create function work_contracts_astray() returns table (what text, row_id text) language sql stable security definer
    set search_path = public, pg_temp as $$
    select 'house_work_contract', k.employment_contract_id::text from (
      (select * from house_work_contract except all select * from every_work_contract())
      union all (select * from every_work_contract() except all select * from house_work_contract)) k
  $$;
  revoke execute on function work_contracts_astray() from public;
  grant execute on function work_contracts_astray() to clausier_app;
`;

export const WORK_CONTRACTS_KEPT = [
  TABLE,
  expected('expected_work_contracts(contracts integer[])', (column) => `${column} = any (contracts)`),
  expected('every_work_contract()', () => 'true'),
  'insert into house_work_contract select * from every_work_contract();',
  KEEPING,
  RIGHTS,
  ASTRAY,
].join('\n');

export const UNDO_WORK_CONTRACTS_KEPT = /* sql */ `
  drop function work_contracts_astray();
  drop trigger keep_work_contracts_gone on assignment;
  drop trigger keep_work_contracts_changed on assignment;
  drop trigger keep_work_contracts_new on assignment;
  drop trigger keep_work_contracts_changed on employment_contract;
  drop trigger keep_work_contracts_new on employment_contract;
  drop function keep_work_contracts();
  drop procedure recount_work_contracts(integer[]);
  drop function every_work_contract();
  drop function expected_work_contracts(integer[]);
  drop table house_work_contract;
  drop index person_house_hidden;
`;
