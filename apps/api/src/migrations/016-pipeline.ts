import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JOURNAL_OF_MANY, UNDO_JOURNAL_OF_MANY } from './pipeline/journal-of-many.js';
import { PARTS, UNDO_PARTS } from './pipeline/parts.js';
import { REVERSAL, UNDO_REVERSAL } from './pipeline/reversal.js';
import { TASKS, UNDO_TASKS } from './pipeline/tasks.js';

/**
 * Statements of a hundred thousand lines: done in the background with their progress, journalled together, undone as a
 * whole. See docs/adr/0016-large-statements.md.
 */
export class Pipeline1700000000016 implements MigrationInterface {
  name = 'Pipeline1700000000016';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REVERSAL);
    await db.query(PARTS);
    for (const part of JOURNAL_OF_MANY) await db.query(part);
    await db.query(TASKS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(UNDO_TASKS);
    for (const part of UNDO_JOURNAL_OF_MANY) await db.query(part);
    await db.query(UNDO_PARTS);
    await db.query(UNDO_REVERSAL);
  }
}
