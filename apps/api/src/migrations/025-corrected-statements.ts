import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A draft made of the lines a house returned: it knows the statement it corrects, and there is one at a time.
 * See docs/adr/0018-correcting-statements.md.
 */
export class CorrectedStatements1700000000025 implements MigrationInterface {
  name = 'CorrectedStatements1700000000025';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      alter table timesheet
        add column corrects_id integer,
        add constraint timesheet_corrects_fk foreign key (corrects_id, firm_id) references timesheet (id, firm_id);
      create unique index timesheet_correction_once on timesheet (corrects_id) where status = 'DRAFT';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table timesheet drop column corrects_id');
  }
}
