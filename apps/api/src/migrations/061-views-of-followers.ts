import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUTHORITY, allow, HOUSE, IS_HOUSE, protectWith, ROLE, USER } from './row-security/policies.js';

const OWN = `owner_user_id = ${USER}`;
const OF_THE_HOUSE = `${IS_HOUSE} and kept_for = 'HOUSE' and territory_id = ${HOUSE}`;
const OF_A_FOLLOWER = `(kept_for = 'AUTHORITY' and ${ROLE} = 'AUTHORITY' and authority_id = ${AUTHORITY}
  or kept_for = 'METROPOLIS' and ${ROLE} = 'METROPOLIS')`;

const POLICIES = [
  ...allow('saved_view', 'of_a_follower', ['select'], `${OF_A_FOLLOWER} and (${OWN} or is_shared)`),
  ...allow('saved_view', 'of_a_follower', ['insert'], `${OF_A_FOLLOWER} and ${OWN}`),
  // Nobody manages them: what one shares, any of them deletes.
  ...allow('saved_view', 'of_a_follower', ['delete'], `${OF_A_FOLLOWER} and (${OWN} or is_shared)`),
];

const PAGES_OF_A_HOUSE = `'inbox', 'operations', 'participants', 'employment-contracts', 'firms', 'late-firms'`;

/** Those who follow without a house, the metropolis and the authorities, keep views of their lists too: each for their own. */
export class ViewsOfFollowers1700000000061 implements MigrationInterface {
  name = 'ViewsOfFollowers1700000000061';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      alter table saved_view
        alter column territory_id drop not null,
        add column authority_id integer constraint saved_view_authority_fk references contracting_authority (id),
        add column kept_for text not null default 'HOUSE'
          constraint saved_view_kept_for_known check (kept_for in ('HOUSE', 'AUTHORITY', 'METROPOLIS')),
        add constraint saved_view_of_one_group check (
          (kept_for = 'HOUSE') = (territory_id is not null) and (kept_for = 'AUTHORITY') = (authority_id is not null)),
        drop constraint saved_view_page_known,
        add constraint saved_view_page_known check (case kept_for
          when 'HOUSE' then page in (${PAGES_OF_A_HOUSE}, 'authorities', 'objectives', 'open-data')
          when 'AUTHORITY' then page in ('operations', 'objectives')
          else page in ('operations', 'firms', 'authorities', 'objectives', 'open-data') end);
      create index saved_view_authority on saved_view (authority_id, page) where authority_id is not null;
      ${houseOnly(`${OF_THE_HOUSE}`)}
      ${protectWith([], POLICIES)}
    `);
  }

  /** The views of who has no house, and of the lists that had none, are lost. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      ${POLICIES.map(({ whose, command }) => `drop policy ${whose}_${command} on saved_view;`).join('\n')}
      delete from saved_view where kept_for <> 'HOUSE' or page not in (${PAGES_OF_A_HOUSE});
      ${houseOnly(`${IS_HOUSE} and territory_id = ${HOUSE}`)}
      drop index saved_view_authority;
      alter table saved_view
        drop constraint saved_view_of_one_group,
        drop constraint saved_view_page_known,
        drop column authority_id,
        drop column kept_for,
        alter column territory_id set not null,
        add constraint saved_view_page_known check (page in (${PAGES_OF_A_HOUSE}));
    `);
  }
}

/** What a house reaches of its views, under `house`. */
const houseOnly = (house: string): string => /* sql */ `
  alter policy of_the_house_select on saved_view using (${house} and (${OWN} or is_shared));
  alter policy of_its_owner_insert on saved_view with check (${house} and ${OWN});
  alter policy of_its_owner_delete on saved_view
    using (${house} and (${OWN} or (is_shared and ${ROLE} = 'HOUSE_MANAGER')));
`;
