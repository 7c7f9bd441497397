import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FINDING, UNDO_FINDING } from './search/finding.js';
import { KEEPING_HOUSES, PERSON_HOUSE, UNDO_KEEPING_HOUSES } from './search/person-house.js';
import { ASTRAY, SEARCH_ENTRY, UNDO_SEARCH_ENTRY } from './search/search-entry.js';

/**
 * Search everywhere: who a house may name and what can be searched, kept by triggers in two tables with a trigram index. See
 * docs/adr/0025-search-and-people.md.
 */
export class Search1700000000035 implements MigrationInterface {
  name = 'Search1700000000035';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create extension if not exists btree_gin');
    await db.query(PERSON_HOUSE);
    await db.query('insert into person_house select * from every_person_house()');
    await db.query(KEEPING_HOUSES);
    await db.query(SEARCH_ENTRY);
    await db.query(ASTRAY);
    await db.query(INDEXES);
    await db.query(RIGHTS);
    await db.query(FINDING);
    await db.query(REACH_BY_THE_KEPT);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(UNDO_REACH);
    await db.query(UNDO_FINDING);
    await db.query(
      'drop index assignment_residence_territory, assignment_operation_territory, employment_contract_registered_by',
    );
    await db.query(UNDO_SEARCH_ENTRY);
    await db.query(UNDO_KEEPING_HOUSES);
    await db.query('drop extension btree_gin');
  }
}

const INDEXES = /* sql */ `
  create index person_house_words on person_house using gin (territory_id, words gin_trgm_ops);
  create index search_entry_words on search_entry using gin (kind, territory_id, words gin_trgm_ops);
  create index assignment_residence_territory on assignment (residence_territory_id, operation_id);
  create index assignment_operation_territory on assignment (operation_territory_id, employment_contract_id);
  create index employment_contract_registered_by on employment_contract (registered_by_territory_id, participant_id);
`;

/**
 * A house reads its own ties, without the words; nobody else reads either table. The owner's functions are let in without
 * a condition: any condition would keep them off the index.
 */
const RIGHTS = /* sql */ `
  call protect('person_house');
  call protect('search_entry');
  drop policy of_the_installation on person_house;
  drop policy of_the_installation on search_entry;
  do $$ begin
    execute format('create policy of_the_installation on person_house to %I using (true) with check (true)', current_user);
    execute format('create policy of_the_installation on search_entry to %I using (true) with check (true)', current_user);
  end $$;
  create policy of_the_house_select on person_house for select to clausier_app
    using ((select acts_for_house()) and territory_id = (select acting_territory()));
  grant select (territory_id, participant_id, tie, valid_from, valid_to) on person_house to clausier_app;
`;

/** The people of a house, read where they are kept: the same as before, without three tables to go through. */
const REACH_BY_THE_KEPT = /* sql */ `
  create or replace function house_own_people() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$
    select participant_id from person_house where territory_id = (select acting_territory())
      and (tie = 'OWN' or (tie = 'LIVES' and (select acting_day()) between valid_from and valid_to)) $$;
  create or replace function house_people() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$
    select participant_id from person_house where territory_id = (select acting_territory())
      and (select acting_day()) between valid_from and valid_to $$;
  alter policy of_the_house_select on participant using ((select acts_for_house()) and (registered_by_territory_id = (select acting_territory())
    or exists (select from person_house h where h.territory_id = (select acting_territory()) and h.participant_id = participant.id
      and (select acting_day()) between h.valid_from and h.valid_to)
    or ((select acts_for_house()) and id = any ((select held_persons())::integer[]))));
`;

const UNDO_REACH = /* sql */ `
  create or replace function house_own_people() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$ select id from participant where registered_by_territory_id = (select acting_territory())
     union select participant_id from employment_contract where residence_territory_id = (select acting_territory())
     union select r.participant_id from participant_residence r
       where daterange(r.valid_from, r.valid_to, '[]') @> (select acting_day()) and r.commune_code in (
         select near.code from (
           select commune_code as code from commune_territory where territory_id = (select acting_territory())
           union select c.code from commune c join commune_territory t on t.commune_code = c.parent_code
             where t.territory_id = (select acting_territory())) near
         where territory_of(near.code, (select acting_day())) = (select acting_territory())) $$;
  create or replace function house_people() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$ select house_own_people()
     union select participant_id from assignment where operation_territory_id = (select acting_territory())
     union select participant_id from employment_contract where registered_by_territory_id = (select acting_territory()) $$;
  alter policy of_the_house_select on participant using ((select acts_for_house()) and (registered_by_territory_id = (select acting_territory())
    or id in (select house_people()) or ((select acts_for_house()) and id = any ((select held_persons())::integer[]))));
`;
