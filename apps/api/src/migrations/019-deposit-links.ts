import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LINKS, SESSIONS, UNDO_LINKS, WITHHELD } from './sending/links.js';

/**
 * The links by which a firm without an account sends its statements: whose they are, until when, who made them, and the
 * sessions they open. See docs/adr/0017-deposit-links-and-reminders.md.
 */
export class DepositLinks1700000000019 implements MigrationInterface {
  name = 'DepositLinks1700000000019';

  async up(db: QueryRunner): Promise<void> {
    for (const part of [LINKS, SESSIONS, WITHHELD]) await db.query(part);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(UNDO_LINKS);
  }
}
