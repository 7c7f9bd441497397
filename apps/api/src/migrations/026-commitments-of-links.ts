import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever comes by a link of a firm is shown what a clause commits it to: without its amendments that was the first figure,
 * not the one in force. A link reads the amendments of the clauses its firm works on, as the firm itself does.
 */
export class CommitmentsOfLinks1700000000026 implements MigrationInterface {
  name = 'CommitmentsOfLinks1700000000026';

  async up(db: QueryRunner): Promise<void> {
    await db.query('drop policy not_for_a_link on clause_amendment');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`create policy not_for_a_link on clause_amendment as restrictive for all to clausier_app
      using ((select acting_link()) is null) with check ((select acting_link()) is null)`);
  }
}
