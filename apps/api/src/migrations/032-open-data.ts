import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OPEN_DATA_POLICIES } from './open-data/policies.js';
import { FOLLOWING_TABLES, PUBLISHED_TABLES, UNDO_TABLES } from './open-data/tables.js';

/** Public contracts as their buyers publish them (DECP), and which of them are followed. */
export class OpenData1700000000032 implements MigrationInterface {
  name = 'OpenData1700000000032';

  async up(db: QueryRunner): Promise<void> {
    await db.query(PUBLISHED_TABLES);
    await db.query(FOLLOWING_TABLES);
    await db.query(OPEN_DATA_POLICIES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(UNDO_TABLES);
  }
}
