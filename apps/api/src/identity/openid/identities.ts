import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { conflict, ruleBroken } from '../../platform/refuse.js';
import type { VerifiedIdentity } from './provider/provider.js';

/**
 * The account an identity was bound to, found by issuer and subject alone: an e-mail address can be given to somebody else,
 * or be declared by who pleases.
 */
export function ownerOf(
  db: OpenTransaction,
  { issuer, subject }: VerifiedIdentity,
): Promise<{ userId: number; isDisabled: boolean } | undefined> {
  return db.first(sql`
    select u.id as "userId", u.is_disabled as "isDisabled"
    from openid_identity i join app_user u on u.id = i.user_id
    where i.issuer = ${issuer} and i.subject = ${subject}`);
}

/**
 * Binds an identity to the account that proved to want it. Throws `openid-identity-taken` when it opens another account,
 * `openid-already-linked` when the account has one of this provider.
 */
export async function bindIdentity(
  db: OpenTransaction,
  userId: number,
  { issuer, subject, label }: VerifiedIdentity,
): Promise<void> {
  const insert = sql`
    insert into openid_identity (user_id, issuer, subject, label) values (${userId}, ${issuer}, ${subject}, ${label})`;
  await naming(
    {
      openid_identity_once: () => conflict('openid-identity-taken'),
      openid_identity_one_per_user: () => conflict('openid-already-linked'),
    },
    db.run(insert),
  );
}

interface LinkedIdentity {
  readonly identity: { label: string | null; linkedAt: string } | null;
  readonly canUnlink: boolean;
  readonly isDemonstration: boolean;
}

/** The newest identity of an account, and whether a password opens it too. */
export function readIdentity(db: OpenTransaction, userId: number): Promise<LinkedIdentity> {
  return db.one(sql`
    select u.password_hash is not null as "canUnlink", u.is_demonstration as "isDemonstration",
      (select json_build_object('label', i.label, 'linkedAt', i.linked_at) from openid_identity i
       where i.user_id = u.id order by i.id desc limit 1) as identity
    from app_user u where u.id = ${userId}`);
}

/** Accounts of the demonstration belong to everybody who tries it: nobody may bind an identity to one. */
export async function refuseDemonstration(db: OpenTransaction, userId: number): Promise<void> {
  const { isDemonstration } = await readIdentity(db, userId);
  if (isDemonstration) throw ruleBroken('demonstration-account-kept');
}

/** Parts an account from its identities. Throws `openid-only-way-in` when no password opens it. */
export async function unbindIdentity(db: OpenTransaction, userId: number): Promise<void> {
  const { canUnlink } = await readIdentity(db, userId);
  if (!canUnlink) throw ruleBroken('openid-only-way-in');
  await db.run(sql`delete from openid_identity where user_id = ${userId}`);
}
