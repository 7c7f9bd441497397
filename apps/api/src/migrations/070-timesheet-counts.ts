import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, FIRM, protectWith, ROLE } from './row-security/policies.js';

const POLICIES = allow(
  'timesheet_count',
  'of_the_firm',
  ['select', 'insert', 'update'],
  `${ROLE} = 'FIRM' and firm_id = ${FIRM}`,
);

/**
 * What a draft adds up to, kept with the version it was counted at: a correction takes the counts of the people it touches out of
 * it and puts the new ones in, where a hundred thousand rows were counted again for one cell.
 */
export class TimesheetCounts1700000000070 implements MigrationInterface {
  name = 'TimesheetCounts1700000000070';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      create table timesheet_count (
        timesheet_id integer not null constraint timesheet_count_pk primary key,
        firm_id integer not null,
        timesheet_version integer not null,
        counted_on date not null,
        counts jsonb not null,
        constraint timesheet_count_timesheet_fk foreign key (timesheet_id, firm_id) references timesheet (id, firm_id) on delete cascade
      );
      ${protectWith(['timesheet_count'], POLICIES)}
      grant select, insert, update on timesheet_count to clausier_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table timesheet_count');
  }
}
