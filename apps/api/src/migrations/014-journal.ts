import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BACKFILL, CHAINING } from './journal/chaining.js';
import { CONCERN, ENTRY } from './journal/entry.js';
import { GUARDING } from './journal/guarding.js';
import { READING } from './journal/reading.js';
import { UNDO } from './journal/undo.js';
import { VERIFYING } from './journal/verifying.js';
import { WRITING } from './journal/writing.js';

/**
 * The journal of changes made final: written once a statement, chained by digests when the transaction commits, read by
 * nobody but through the functions of the screen, erased of a person without breaking the chain. See docs/adr/0010-journal.md.
 */
export class Journal1700000000014 implements MigrationInterface {
  name = 'Journal1700000000014';

  async up(db: QueryRunner): Promise<void> {
    for (const part of [
      ENTRY,
      CONCERN,
      WRITING,
      CHAINING,
      BACKFILL,
      GUARDING,
      READING,
      VERIFYING,
      PROTECTION,
    ]) {
      await db.query(part);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(UNDO);
  }
}

/** The application writes a reading in its own name; every other row is written by the functions above. */
const PROTECTION = /* sql */ `
  call protect('audit_entry');
  call protect('audit_entry_house');
  call protect('file_reading');
  call protect('journal_block');
  call protect('journal_tip');
  create policy file_reading_own on file_reading for insert to clausier_app
    with check ((select acting_role()) in ('FACILITATOR', 'HOUSE_MANAGER') and user_id = (select acting_user()));
`;
