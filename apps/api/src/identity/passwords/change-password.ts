import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { ruleBroken } from '../../platform/refuse.js';
import { hashPassword, isPassword } from './hash-password.js';
import { refuseWeakPassword } from './password-rule.js';
import { wordsAbout } from './words-about.js';

interface PasswordChange {
  readonly currentPassword: string;
  readonly password: string;
  /** The digest of the session that asks: the only one that stays open. */
  readonly sessionHash: Buffer;
}

/**
 * Changes one's own password; every other session of the account is over. Throws `password-wrong`,
 * `demonstration-account-kept`, and what the rule of passwords refuses.
 */
export async function changePassword(scope: Scope, input: PasswordChange): Promise<void> {
  const { userId } = scope.actor;
  const { isDemonstration, passwordHash } = await scope.one<{
    isDemonstration: boolean;
    passwordHash: string | null;
  }>(
    sql`select is_demonstration as "isDemonstration", password_hash as "passwordHash" from app_user where id = ${userId} for update`,
  );
  if (isDemonstration) throw ruleBroken('demonstration-account-kept');
  if (!(await isPassword(passwordHash, input.currentPassword)))
    throw ruleBroken('password-wrong', 'currentPassword');
  await refuseWeakPassword(input.password, await wordsAbout(scope, userId));
  await scope.run(
    sql`update app_user set password_hash = ${await hashPassword(input.password)} where id = ${userId}`,
  );
  await scope.run(sql`delete from session where user_id = ${userId} and token_hash <> ${input.sessionHash}`);
}
