import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EXPIRED_PROPOSALS, UNDO_EXPIRED_PROPOSALS } from './mutualisation/expired-proposals.js';

/** A person proposed to a house that did not answer in time is forgotten, as one who was declined. */
export class ExpiredProposals1700000000049 implements MigrationInterface {
  name = 'ExpiredProposals1700000000049';

  async up(db: QueryRunner): Promise<void> {
    await db.query(EXPIRED_PROPOSALS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(UNDO_EXPIRED_PROPOSALS);
  }
}
