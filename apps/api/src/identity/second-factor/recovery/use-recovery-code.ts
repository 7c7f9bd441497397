import type { DomainError } from '@clausier/domain/shared/domain-error';
import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../../database/scope.js';
import { ruleBroken } from '../../../platform/refuse.js';
import { digestOfRecoveryCode } from './recovery-codes.js';

/** Uses up a recovery code, once whatever comes at the same time; answers `recovery-code-wrong` for the caller to throw, or undefined. */
export async function useRecoveryCode(
  db: OpenTransaction,
  userId: number,
  code: string,
  now: Date,
): Promise<DomainError | undefined> {
  const used = await db.run(sql`
    update recovery_code set used_at = ${now}
    where user_id = ${userId} and digest = ${digestOfRecoveryCode(userId, code)} and used_at is null`);
  if (used !== 1) return ruleBroken('recovery-code-wrong', 'code');
  // The journal keeps that one was used, never which.
  await db.run(sql`update second_factor set recovered_at = ${now} where id = ${userId}`);
  return undefined;
}
