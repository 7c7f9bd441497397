import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LISTED_BY_KEY, UNDO_LISTED_BY_KEY } from './large-houses/listed-by-key.js';
import { NAMED_IN_ORDER, UNDO_NAMED_IN_ORDER } from './large-houses/named-in-order.js';
import { RANKED_BEYOND_A_LIMIT, RANKED_IN_THE_DATABASE } from './large-houses/resembling.js';

/**
 * What a house of tens of thousands of persons needs: whom it follows and how they are called are read from an index alone, its lists
 * in the order of one, and what resembles a word is weighed once. See docs/adr/0029-large-houses.md.
 */
export class LargeHouses1700000000048 implements MigrationInterface {
  name = 'LargeHouses1700000000048';

  async up(db: QueryRunner): Promise<void> {
    await db.query(NAMED_IN_ORDER);
    await db.query(LISTED_BY_KEY);
    await db.query(RANKED_BEYOND_A_LIMIT);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(RANKED_IN_THE_DATABASE);
    await db.query(UNDO_LISTED_BY_KEY);
    await db.query(UNDO_NAMED_IN_ORDER);
  }
}
