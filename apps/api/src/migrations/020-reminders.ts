import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REMINDER_POLICIES, REMINDER_TABLES, UNDO_REMINDERS } from './sending/reminders.js';

/**
 * The day a clause's statements are due before, what firms that have not answered were told and when, and the firms that are
 * not to be written to. See docs/adr/0017-deposit-links-and-reminders.md.
 */
export class Reminders1700000000020 implements MigrationInterface {
  name = 'Reminders1700000000020';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REMINDER_TABLES);
    await db.query(REMINDER_POLICIES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(UNDO_REMINDERS);
  }
}
