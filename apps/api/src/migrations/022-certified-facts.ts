import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JOURNAL_OF_MANY } from './pipeline/journal-of-many.js';

/** What a statement was certified against: its lines are accepted at once while that holds (docs/adr/0020). */
export class CertifiedFacts1700000000022 implements MigrationInterface {
  name = 'CertifiedFacts1700000000022';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table timesheet add column certified_facts jsonb');
    await db.query(SHOWN);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(JOURNAL_OF_MANY.at(-1)!);
    await db.query('alter table timesheet drop column certified_facts');
  }
}

/** Digests are for the servers, not for a page. */
const SHOWN = JOURNAL_OF_MANY.at(-1)!.replace(
  "'{file_total,mapping}'",
  "'{file_total,mapping,certified_facts}'",
);
