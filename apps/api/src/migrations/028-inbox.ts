import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FOLLOW_UP_POLICIES, FOLLOW_UPS, SET_ASIDE, SET_ASIDE_POLICIES } from './desk/inbox.js';

/** What a house sets aside of what waits for it, and what people do 3 and 6 months after a work contract. */
export class Inbox1700000000028 implements MigrationInterface {
  name = 'Inbox1700000000028';

  async up(db: QueryRunner): Promise<void> {
    for (const part of [SET_ASIDE, SET_ASIDE_POLICIES, FOLLOW_UPS, FOLLOW_UP_POLICIES]) await db.query(part);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop table exit_follow_up;
      drop table inbox_dismissal;
      alter table employment_contract drop constraint employment_contract_of_participant;
    `);
  }
}
