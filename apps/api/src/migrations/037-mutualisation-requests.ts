import type { MigrationInterface, QueryRunner } from 'typeorm';
import { groupedHouses } from './merging/grouped-houses.js';
import { REQUESTS, UNDO_REQUESTS } from './mutualisation/requests.js';

/** Somebody of another house for an operation: asked, proposed without a name, accepted. See docs/adr/0025-search-and-people.md. */
export class MutualisationRequests1700000000037 implements MigrationInterface {
  name = 'MutualisationRequests1700000000037';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REQUESTS);
    await db.query(/* sql */ `
      alter table person_house drop constraint person_house_tie_known,
        add constraint person_house_tie_known check (tie in ('OWN', 'LIVES', 'AT_WORK', 'CONTRACT', 'PLACED'));`);
    await db.query(groupedHouses(PLACED));
    await db.query(OPERATIONS_ASKED_FOR);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop policy of_the_house_asked_select on operation; drop function house_operations_asked_for();',
    );
    await db.query(groupedHouses(''));
    await db.query(/* sql */ `
      delete from person_house where tie = 'PLACED';
      alter table person_house drop constraint person_house_tie_known,
        add constraint person_house_tie_known check (tie in ('OWN', 'LIVES', 'AT_WORK', 'CONTRACT'));`);
    await db.query(UNDO_REQUESTS);
  }
}

/** The host of an accepted proposal names the person for sixty days: the time to register the work contract, which ties them. */
export const PLACED = /* sql */ `
      union all
      select x.host_territory_id, s.person, 'PLACED', min(x.accepted_on), max(x.accepted_on + 60)
      from mutualisation_proposal x join same s on s.file = x.participant_id where x.accepted_on is not null
        and not exists (select from strongest g where g.territory_id = x.host_territory_id and g.participant_id = s.person and g.tie in ('OWN', 'AT_WORK'))
      group by 1, 2`;

/** A house it was asked of reads the operation: its name and its place are in the question. */
const OPERATIONS_ASKED_FOR = /* sql */ `
  create function house_operations_asked_for() returns setof integer language sql stable parallel safe security definer
    set search_path = public, pg_temp as $$
    select operation_id from mutualisation_request where home_territory_id = (select acting_territory()) $$;
  revoke execute on function house_operations_asked_for() from public;
  grant execute on function house_operations_asked_for() to clausier_app;
  create policy of_the_house_asked_select on operation for select to clausier_app
    using ((select acts_for_house()) and id in (select house_operations_asked_for()));
`;
