import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NIR, UNDO_CONSTRAINTS, UNDO_NIR } from './privacy/nir.js';
import { NOTICE } from './privacy/notice.js';
import { OPENINGS } from './privacy/openings.js';
import { RETENTION_RULES, UNDO_RETENTION } from './privacy/retention.js';

/**
 * Rights of persons: no social security number in any text, the notice they were given, and how long what is known of them
 * is kept. See docs/adr/0011-retention-and-jobs.md.
 */
export class Privacy1700000000015 implements MigrationInterface {
  name = 'Privacy1700000000015';

  async up(db: QueryRunner): Promise<void> {
    await db.query(NOTICE);
    await db.query(OPENINGS);
    for (const part of RETENTION_RULES) await db.query(part);
    await db.query(NIR);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(UNDO_CONSTRAINTS);
    await db.query('drop function openings_of(integer)');
    await db.query(UNDO_RETENTION);
    await db.query(UNDO_NIR);
  }
}
