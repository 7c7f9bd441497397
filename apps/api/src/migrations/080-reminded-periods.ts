import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first month of what a firm was asked for, when that was more than a month: the log tells the period that the message told.
 * Messages written before say their last month only, and are told by it alone.
 */
export class RemindedPeriods1700000000080 implements MigrationInterface {
  name = 'RemindedPeriods1700000000080';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      alter table reminder_month add column first_month date
        constraint reminder_month_first_is_first_day check (extract(day from first_month) = 1),
        add constraint reminder_month_in_order check (first_month <= month);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table reminder_month drop column first_month');
  }
}
