import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';

/** What somebody who knows a person would try first: name, e-mail, house, firm. Reads what the actor may read. */
export async function wordsAbout(db: OpenTransaction, userId: number): Promise<string[]> {
  const found = await db.first<Record<string, string | null>>(sql`
    select u.name, u.email, t.name as territory, t.house_name as house, f.name as firm, a.name as authority
    from app_user u left join territory t on t.id = u.territory_id left join firm f on f.id = u.firm_id
    left join contracting_authority a on a.id = u.authority_id where u.id = ${userId}`);
  return Object.values(found ?? {}).filter((text) => text !== null);
}
