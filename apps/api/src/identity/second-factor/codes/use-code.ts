import type { DomainError } from '@clausier/domain/shared/domain-error';
import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../../database/scope.js';
import { ruleBroken } from '../../../platform/refuse.js';
import { unseal } from './secret-box.js';
import { stepOfCode } from './totp.js';

/** Five tries at once, then each wait is twice the one before, a quarter of an hour at most: never a lock-out. */
const FREE_TRIES = 5;
const LAST_WAIT = sql`make_interval(secs => least(900, power(2, least(failures - ${FREE_TRIES}::integer, 10))))`;

/**
 * Uses up a code of the user's factor. Answers what refuses it (`second-factor-unavailable`, `-throttled`, `-code-wrong`,
 * `-code-used`), for the caller to throw once the try is committed, or undefined when it is accepted. Each try is counted
 * before it is looked at, on a row that makes parallel tries wait for one another; and a step is accepted once, since the
 * update that accepts it asks for a later one than the last.
 */
export async function useCode(
  db: OpenTransaction,
  key: Buffer | undefined,
  userId: number,
  code: string,
  now: Date,
): Promise<DomainError | undefined> {
  if (!key) return ruleBroken('second-factor-unavailable');
  const tried = await db.first<{ secret: Buffer }>(sql`
    with tried as (
      update second_factor_secret set failures = failures + 1, last_failure_at = greatest(last_failure_at, ${now})
      where user_id = ${userId} and secret is not null
        and (failures < ${FREE_TRIES} or last_failure_at + ${LAST_WAIT} <= ${now}::timestamptz)
      returning secret)
    select secret from tried`);
  if (!tried) return refuseHaste(db, userId, now);
  const secret = unseal(key, tried.secret, userId);
  if (!secret) return ruleBroken('second-factor-unavailable');
  const step = stepOfCode(secret, code, now);
  if (step === undefined) return ruleBroken('second-factor-code-wrong', 'code');
  const accepted = await db.run(sql`
    update second_factor_secret set last_step = ${step}, failures = 0
    where user_id = ${userId} and last_step < ${step}`);
  return accepted === 1 ? undefined : ruleBroken('second-factor-code-used', 'code');
}

async function refuseHaste(db: OpenTransaction, userId: number, now: Date): Promise<DomainError> {
  const wait = await db.first<{ seconds: number }>(sql`
    select ceil(extract(epoch from last_failure_at + ${LAST_WAIT} - ${now}::timestamptz))::integer as seconds
    from second_factor_secret where user_id = ${userId} and secret is not null`);
  if (!wait) return ruleBroken('second-factor-code-wrong', 'code');
  return ruleBroken('second-factor-throttled', undefined, { seconds: Math.max(1, wait.seconds) });
}
