import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import { ruleBroken } from '../../platform/refuse.js';

/**
 * Uses an invitation up with an identity instead of a password. Of several uses at the same instant one succeeds. Throws
 * `link-used` when it was used, revoked or too old by the time the provider answered.
 */
export async function spendInvitation(db: OpenTransaction, linkHash: Buffer, now: Date): Promise<void> {
  const spent = await db.run(sql`
    update access_link set used_at = ${now}
    where token_hash = ${linkHash} and purpose = 'INVITATION' and used_at is null and revoked_at is null
      and expires_at > ${now} and exists (select 1 from app_user u where u.id = user_id and not u.is_disabled)`);
  if (spent !== 1) throw ruleBroken('link-used');
}
