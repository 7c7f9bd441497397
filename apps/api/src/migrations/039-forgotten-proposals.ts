import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FORGOTTEN_PROPOSALS, UNDO_FORGOTTEN_PROPOSALS } from './mutualisation/forgotten-proposals.js';

/** A person who was proposed to another house and not taken is forgotten at once, also when it is the other house that declines. */
export class ForgottenProposals1700000000039 implements MigrationInterface {
  name = 'ForgottenProposals1700000000039';

  async up(db: QueryRunner): Promise<void> {
    await db.query(FORGOTTEN_PROPOSALS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(UNDO_FORGOTTEN_PROPOSALS);
  }
}
