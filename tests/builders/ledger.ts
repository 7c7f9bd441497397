import { type Database, insert } from './database.js';

export interface EntryFixture {
  id: number;
  month: string;
  assignment_id: number;
  hours: number;
  revision: number;
}

/**
 * Hours in the ledger as the owner writes them, with the instant they were recorded: tests of past states need it, the
 * application cannot choose it. Hours are hundredths; a reversal takes the exact opposite of its original.
 */
export async function anEntry(
  db: Database,
  assignmentId: number,
  more: { month: string; hours: number; recorded_by_user_id: number } & Record<string, unknown>,
): Promise<EntryFixture> {
  const { rows } = await db.query(
    `select employment_contract_id, participant_id, firm_id, engagement_mode, contract_type, residence_commune_code,
      residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id, operation_id,
      operation_territory_id, authority_id from assignment where id = $1`,
    [assignmentId],
  );
  return insert(db, 'hour_entry', {
    ...(rows[0] as Record<string, unknown>),
    assignment_id: assignmentId,
    hour_kind: 'WORKED',
    revision: 1,
    ...more,
    month: `${more.month}-01`,
  });
}
