import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a house manages, in two indexes that hold what figures are made of: the hours of a year of a large house were in a page
 * of the ledger each. The one by residence takes the place of the one that held no more than where a line is. And the operations
 * of a commune, which were looked for among all, each under its policies.
 */
export class ManagedHours1700000000055 implements MigrationInterface {
  name = 'ManagedHours1700000000055';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      create index hour_entry_managed_here on hour_entry (operation_territory_id, month) include (residence_territory_id, ${MEASURED});
      create index hour_entry_managed_elsewhere on hour_entry (residence_territory_id, month) include (operation_territory_id, ${MEASURED});
      drop index hour_entry_residence;
      create index operation_commune on operation (commune_code);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      create index hour_entry_residence on hour_entry (residence_territory_id, month);
      drop index hour_entry_managed_here, hour_entry_managed_elsewhere, operation_commune;
    `);
  }
}

const MEASURED = `id, assignment_id, participant_id, employment_contract_id, firm_id, authority_id, operation_id, public_contract_id,
  clause_id, is_qpv, hours, recorded_at`;
