import { type Database, insert } from '@clausier/tests/builders/database';
import type { Site } from './sites.js';

/** A clause of a house that its facilitator set aside, under an id of its own when it is put there again. */
export async function keepSetAside(
  db: Database,
  { territory, accounts }: Pick<Site, 'territory' | 'accounts'>,
  clauseId: number,
  id?: number,
): Promise<number> {
  const kept = await insert<{ id: number }>(db, 'inbox_dismissal', {
    ...(id === undefined ? {} : { id }),
    territory_id: territory.id,
    kind: 'CLAUSE',
    subject_id: clauseId,
    fact: 'a fact of long ago',
    reason_code: 'EXPECTED',
    dismissed_by_user_id: accounts.facilitator.id,
    dismissed_on: '2024-01-15',
  });
  return kept.id;
}
