import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import type { Reader } from '../../mail/write-message.js';
import { ruleBroken } from '../../platform/refuse.js';
import { digestOf, newToken } from '../session-cookie.js';

const MINUTE = 60_000;
const LIVES = 60 * MINUTE;
const TOLD_FOR = 30 * 24 * 60 * MINUTE;

export const LINK_PURPOSES = ['INVITATION', 'RESET'] as const;
/** An invitation gives an account its first password, a reset another one. A link does only what it was made for. */
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A link that has just been made: its token is in no other place. */
export interface MadeLink {
  readonly purpose: LinkPurpose;
  readonly token: string;
  readonly expiresAt: Date;
  readonly reader: Reader;
}

interface Account extends Reader {
  readonly hasPassword: boolean;
  readonly isDisabled: boolean;
  readonly isDemonstration: boolean;
}

/**
 * Makes the link by which somebody chooses a password: 256 random bits, one use, one hour, in place of any earlier link of
 * the account. Its digest only is kept. Throws `account-disabled`, `demonstration-account-kept`, `not-found`.
 */
export async function makeLink(
  db: OpenTransaction,
  { userId, madeBy, now }: { userId: number; madeBy: number | null; now: Date },
): Promise<MadeLink> {
  // Two makers of a link for one account wait for each other here.
  const account = await db.one<Account>(sql`
    select name, email, language, password_hash is not null as "hasPassword", is_disabled as "isDisabled",
      is_demonstration as "isDemonstration" from app_user where id = ${userId} and not is_link for update`);
  if (account.isDisabled) throw ruleBroken('account-disabled');
  if (account.isDemonstration) throw ruleBroken('demonstration-account-kept');
  const purpose = account.hasPassword ? 'RESET' : 'INVITATION';
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LIVES);
  await db.run(
    sql`delete from access_link where user_id = ${userId} and expires_at < ${new Date(now.getTime() - TOLD_FOR)}`,
  );
  await db.run(
    sql`update access_link set revoked_at = ${now} where user_id = ${userId} and used_at is null and revoked_at is null`,
  );
  await db.run(sql`
    insert into access_link (token_hash, purpose, user_id, made_by_user_id, created_at, expires_at)
    values (${digestOf(token)}, ${purpose}, ${userId}, ${madeBy}, ${now}, ${expiresAt})`);
  const { name, email, language } = account;
  return { purpose, token, expiresAt, reader: { name, email, language } };
}
