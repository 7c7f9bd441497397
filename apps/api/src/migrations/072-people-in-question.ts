import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PEOPLE_IN_QUESTION, UNDO_PEOPLE_IN_QUESTION } from './large-houses/in-question.js';
import { UNDO_WORK_CONTRACTS_KEPT, WORK_CONTRACTS_KEPT } from './large-houses/work-contracts-kept.js';

/**
 * The largest house reads as quickly as the others: of the persons a statement is about, its policies look at those only, and its work
 * contracts are listed from an index. See docs/adr/0042-the-largest-house.md.
 */
export class PeopleInQuestion1700000000072 implements MigrationInterface {
  name = 'PeopleInQuestion1700000000072';

  async up(db: QueryRunner): Promise<void> {
    await db.query(PEOPLE_IN_QUESTION);
    await db.query(WORK_CONTRACTS_KEPT);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(UNDO_WORK_CONTRACTS_KEPT);
    await db.query(UNDO_PEOPLE_IN_QUESTION);
  }
}
