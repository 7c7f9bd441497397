import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import type { LinkPurpose } from './make-link.js';

/** A link as the database knows it: its purpose, and the digest of its token. */
export interface KnownLink {
  readonly tokenHash: Buffer;
  readonly purpose: LinkPurpose;
}

/**
 * Uses a link up, once: of several uses at the same instant one gets the account, and the others nothing, as does a link
 * that was used, revoked, too old, or whose account is disabled.
 */
export async function spendLink(
  db: OpenTransaction,
  { tokenHash, purpose }: KnownLink,
  now: Date,
): Promise<{ userId: number } | undefined> {
  return db.first(sql`
    with spent as (
      update access_link set used_at = ${now}
      where token_hash = ${tokenHash} and purpose = ${purpose} and used_at is null and revoked_at is null
        and expires_at > ${now} and exists (select 1 from app_user u where u.id = user_id and not u.is_disabled)
      returning user_id as "userId")
    select "userId" from spent`);
}
