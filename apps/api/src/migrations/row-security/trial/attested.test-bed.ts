import type { ClauseFixture } from '@clausier/tests/builders/contracts';
import { type Database, insert } from '@clausier/tests/builders/database';

const CODE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a house says of its operation: difficulties, an attestation to the buyer that it took back, another to a firm. */
export async function attested(
  db: Database,
  clause: ClauseFixture,
  firmId: number,
  by: number,
): Promise<void> {
  const { operation_id, territory_id, authority_id } = clause;
  const lineage = { operation_id, territory_id, authority_id };
  await insert(db, 'execution_difficulty', {
    ...lineage,
    text: 'Deux mois de retard',
    written_by_user_id: by,
    written_on: '2024-06-15',
  });
  const issue = (firm: number | null) =>
    insert<{ id: number }>(db, 'attestation', {
      ...lineage,
      firm_id: firm,
      revision: 1,
      code: `ATTEST${codeOf(operation_id)}${codeOf(firm ?? 0)}`,
      data_as_of: '2024-06-15',
      cut_off_at: '2024-06-15T12:00:00Z',
      figures: '{}',
      sha256: 'a'.repeat(64),
      issued_by_user_id: by,
    });
  const { id } = await issue(null);
  await issue(firmId);
  await insert(db, 'attestation_withdrawal', {
    attestation_id: id,
    territory_id,
    reason: 'Heures oubliées',
    withdrawn_by_user_id: by,
  });
}

/** Three characters that tell a number from the others of this small world. */
const codeOf = (id: number): string => [id >> 10, id >> 5, id].map((part) => CODE[part & 31]!).join('');
