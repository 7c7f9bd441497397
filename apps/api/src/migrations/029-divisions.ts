import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DIVISION, DIVISION_POLICIES } from './desk/division.js';

/** How the objective of a clause is shared between the parties of a consortium, revision after revision. */
export class Divisions1700000000029 implements MigrationInterface {
  name = 'Divisions1700000000029';

  async up(db: QueryRunner): Promise<void> {
    await db.query(DIVISION);
    await db.query(DIVISION_POLICIES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop table objective_part;
      drop table objective_division;
      drop function check_objective_parts();
      drop function follow_last_division();
      alter table social_clause drop constraint social_clause_in_lot;
    `);
  }
}
