import type { MigrationInterface, QueryRunner } from 'typeorm';

const known = (steps: string) => /* sql */ `
  alter table reminder_month drop constraint reminder_month_step_known,
    add constraint reminder_month_step_known check (step in (${steps}));
`;

const writtenByHouses = (steps: string) => /* sql */ `
  drop policy of_the_house_insert on reminder_month;
  create policy of_the_house_insert on reminder_month for insert to clausier_app
    with check ((select acts_for_house()) and firm_id in (select house_firms()) and step in (${steps})
      and exists (select from reminder r where r.id = reminder_id and r.territory_id = (select acting_territory())));
`;

/**
 * Months that a house asks several firms for at once: `reminder_step_once` holds that such a message asks a firm for a month
 * once, whichever of its houses sends it.
 */
export class MessagesToSeveral1700000000050 implements MigrationInterface {
  name = 'MessagesToSeveral1700000000050';

  async up(db: QueryRunner): Promise<void> {
    await db.query(known(`'BEFORE_5', 'AFTER_3', 'AFTER_10', 'TOGETHER', 'ALSO'`));
    await db.query(writtenByHouses(`'TOGETHER', 'ALSO'`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`update reminder_month set step = 'ALSO' where step = 'TOGETHER'`);
    await db.query(writtenByHouses(`'ALSO'`));
    await db.query(known(`'BEFORE_5', 'AFTER_3', 'AFTER_10', 'ALSO'`));
  }
}
