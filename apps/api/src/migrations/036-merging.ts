import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FILE_MERGE, UNDO_FILE_MERGE } from './merging/file-merge.js';
import { GROUPED_HOUSES } from './merging/grouped-houses.js';
import { EXPECTED, RECOUNTING } from './search/person-house.js';

/** Files of one person read as one, and pairs that are not. See docs/adr/0025-search-and-people.md. */
export class Merging1700000000036 implements MigrationInterface {
  name = 'Merging1700000000036';

  async up(db: QueryRunner): Promise<void> {
    await db.query(FILE_MERGE);
    await db.query(GROUPED_HOUSES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(EXPECTED);
    await db.query(RECOUNTING);
    await db.query(UNDO_FILE_MERGE);
    await db.query(/* sql */ `
      do $$ declare everybody integer[] := array(select id from participant); begin
        call recount_person_houses(everybody);
      end $$`);
  }
}
