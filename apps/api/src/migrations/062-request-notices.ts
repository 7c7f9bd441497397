import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That the other house was written to about what was said on a request: taken before the message leaves, so that a request sent
 * again, or two servers, write to it once at most. What was taken by a server that died is not sent: it is read in the product.
 */
export class RequestNotices1700000000062 implements MigrationInterface {
  name = 'RequestNotices1700000000062';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      alter table mutualisation_message add constraint mutualisation_message_of_a_house unique (id, territory_id);
      create table mutualisation_notice (
        message_id integer constraint mutualisation_notice_once primary key,
        territory_id integer not null,
        told_on date not null,
        updated_at timestamptz not null default clock_timestamp(),
        constraint mutualisation_notice_message_fk foreign key (message_id, territory_id)
          references mutualisation_message (id, territory_id)
      );
      -- What was said before there were notices was told then.
      insert into mutualisation_notice (message_id, territory_id, told_on) select id, territory_id, written_on from mutualisation_message;
      call keep_journal(array['mutualisation_notice']::regclass[]);
      call protect('mutualisation_notice');
      create policy of_the_house_select on mutualisation_notice for select to clausier_app using (${OF_THE_HOUSE});
      create policy of_the_house_insert on mutualisation_notice for insert to clausier_app
        with check (${OF_THE_HOUSE} and told_on = (select acting_day()));
      grant select, insert on mutualisation_notice to clausier_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop table mutualisation_notice;
      alter table mutualisation_message drop constraint mutualisation_message_of_a_house;
    `);
  }
}

const OF_THE_HOUSE = '(select acts_for_house()) and territory_id = (select acting_territory())';
