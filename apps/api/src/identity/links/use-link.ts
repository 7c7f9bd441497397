import type { DomainError } from '@clausier/domain/shared/domain-error';
import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import { ruleBroken } from '../../platform/refuse.js';
import { digestOf } from '../session-cookie.js';
import type { LinkPurpose } from './make-link.js';
import { spendLink } from './spend-link.js';

/** A link as its holder presents it. */
export interface HeldLink {
  readonly token: string;
  readonly purpose: LinkPurpose;
}

/** Whose password a link that still works may choose. */
export interface LinkOwner {
  readonly userId: number;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
}

interface LinkState extends LinkOwner {
  readonly isUsed: boolean;
  readonly isRevoked: boolean;
}

/** Whose a link is. Throws `link-unknown`, `link-used`, `link-revoked`, `link-expired`. */
export async function readLink(db: OpenTransaction, link: HeldLink, now: Date): Promise<LinkOwner> {
  const state = await db.first<LinkState>(sql`
    select u.id as "userId", u.name, u.email, l.expires_at as "expiresAt", l.used_at is not null as "isUsed",
      l.revoked_at is not null or u.is_disabled as "isRevoked"
    from access_link l join app_user u on u.id = l.user_id
    where l.token_hash = ${digestOf(link.token)} and l.purpose = ${link.purpose}`);
  const refusal = refusalOf(state, now);
  if (refusal) throw refusal;
  const { userId, name, email, expiresAt } = state!;
  return { userId, name, email, expiresAt };
}

function refusalOf(state: LinkState | undefined, now: Date): DomainError | undefined {
  if (!state) return ruleBroken('link-unknown');
  if (state.isUsed) return ruleBroken('link-used');
  if (state.isRevoked) return ruleBroken('link-revoked');
  return state.expiresAt <= now ? ruleBroken('link-expired') : undefined;
}

/**
 * Uses a link up: the account has this password, and every session it had is over. Of several uses at the same instant one
 * succeeds. Gives the id of the account. Throws what `readLink` does.
 */
export async function useLink(
  db: OpenTransaction,
  link: HeldLink,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<number> {
  const spent = await spendLink(db, { tokenHash: digestOf(link.token), purpose: link.purpose }, now);
  if (!spent) {
    await readLink(db, link, now);
    throw ruleBroken('link-used');
  }
  const { userId } = spent;
  await db.run(sql`update app_user set password_hash = ${passwordHash} where id = ${userId}`);
  await db.run(sql`delete from session where user_id = ${userId}`);
  return userId;
}
