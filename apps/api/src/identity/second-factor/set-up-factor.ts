import type { DomainError } from '@clausier/domain/shared/domain-error';
import sql, { join } from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import { forbidden, ruleBroken } from '../../platform/refuse.js';
import { seal, unseal } from './codes/secret-box.js';
import { newSecret, stepOfCode, tellSecret } from './codes/totp.js';
import { digestOfRecoveryCode, newRecoveryCodes } from './recovery/recovery-codes.js';

/**
 * A new secret for the user to put in their application. It protects nothing until a code confirms it; a factor set up
 * earlier stays in force until then. Throws `second-factor-not-for-demonstration`, `second-factor-unavailable`.
 */
export async function proposeFactor(
  db: OpenTransaction,
  key: Buffer | undefined,
  userId: number,
): Promise<{ secret: string; uri: string }> {
  const user = await db.one<{ email: string; isDemonstration: boolean }>(
    sql`select email, is_demonstration as "isDemonstration" from app_user where id = ${userId}`,
  );
  if (user.isDemonstration) throw forbidden('second-factor-not-for-demonstration');
  if (!key) throw ruleBroken('second-factor-unavailable');
  const secret = newSecret();
  await db.run(sql`
    insert into second_factor_secret (user_id, proposed_secret) values (${userId}, ${seal(key, secret, userId)})
    on conflict (user_id) do update set proposed_secret = excluded.proposed_secret`);
  return tellSecret(secret, user.email);
}

/**
 * Puts the proposed secret in force once a code shows that the application has it, with new recovery codes, which are
 * returned. Answers `second-factor-code-wrong` or `second-factor-not-proposed` for the caller to throw.
 */
export async function confirmFactor(
  db: OpenTransaction,
  key: Buffer | undefined,
  userId: number,
  code: string,
  now: Date,
): Promise<string[] | DomainError> {
  if (!key) return ruleBroken('second-factor-unavailable');
  const row = await db.first<{ proposed: Buffer | null }>(
    sql`select proposed_secret as proposed from second_factor_secret where user_id = ${userId}`,
  );
  const secret = row?.proposed && unseal(key, row.proposed, userId);
  if (!secret) return ruleBroken('second-factor-not-proposed');
  const step = stepOfCode(secret, code, now);
  if (step === undefined) return ruleBroken('second-factor-code-wrong', 'code');
  const confirmed = await db.run(sql`
    update second_factor_secret
    set secret = proposed_secret, proposed_secret = null, last_step = ${step}, failures = 0, last_failure_at = null
    where user_id = ${userId} and proposed_secret = ${row.proposed}`);
  if (confirmed !== 1) return ruleBroken('second-factor-not-proposed');
  await db.run(sql`
    insert into second_factor (id, set_up_at, codes_made_at) values (${userId}, ${now}, ${now})
    on conflict (id) do update set set_up_at = excluded.set_up_at, codes_made_at = excluded.codes_made_at`);
  return replaceRecoveryCodes(db, userId);
}

/** Ten new recovery codes; those before open nothing any more. Throws `second-factor-absent`. */
export async function renewRecoveryCodes(db: OpenTransaction, userId: number, now: Date): Promise<string[]> {
  const renewed = await db.run(sql`update second_factor set codes_made_at = ${now} where id = ${userId}`);
  if (renewed !== 1) throw ruleBroken('second-factor-absent');
  return replaceRecoveryCodes(db, userId);
}

async function replaceRecoveryCodes(db: OpenTransaction, userId: number): Promise<string[]> {
  const codes = newRecoveryCodes();
  const rows = codes.map((code) => sql`(${userId}, ${digestOfRecoveryCode(userId, code)})`);
  await db.run(sql`delete from recovery_code where user_id = ${userId}`);
  await db.run(sql`insert into recovery_code (user_id, digest) values ${join(rows)}`);
  return codes;
}
