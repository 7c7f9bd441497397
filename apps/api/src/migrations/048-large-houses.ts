import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LISTED_BY_KEY, UNDO_LISTED_BY_KEY } from './large-houses/listed-by-key.js';
import { NAMED_IN_ORDER, UNDO_NAMED_IN_ORDER } from './large-houses/named-in-order.js';
import { asked, LISTED, ONE_BY_ONE } from './large-houses/own-people.js';
import { RANKED_BEYOND_A_LIMIT, RANKED_IN_THE_DATABASE } from './large-houses/resembling.js';

/**
 * What a house of tens of thousands of persons needs: its policies ask of the row at hand whether its person is the house's, its
 * lists are read in the order of an index, and what resembles a word is weighed once. See docs/adr/0029-large-houses.md.
 */
export class LargeHouses1700000000048 implements MigrationInterface {
  name = 'LargeHouses1700000000048';

  async up(db: QueryRunner): Promise<void> {
    await db.query(asked(ONE_BY_ONE));
    await db.query(NAMED_IN_ORDER);
    await db.query(LISTED_BY_KEY);
    await db.query(RANKED_BEYOND_A_LIMIT);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(RANKED_IN_THE_DATABASE);
    await db.query(UNDO_LISTED_BY_KEY);
    await db.query(UNDO_NAMED_IN_ORDER);
    await db.query(asked(LISTED));
  }
}
