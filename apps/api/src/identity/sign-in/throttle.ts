import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import { ruleBroken } from '../../platform/refuse.js';

const FREE_TRIES = 5;
const LONGEST_WAIT_SECONDS = 900;

/** After five failures each further try waits twice as long, a quarter of an hour at most: slow for a thief, never a lock-out. */
export function waitSeconds(failures: number): number {
  return failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - FREE_TRIES));
}

/** Refuses a try that comes too early after failures (`sign-in-throttled`, with the seconds left). */
export async function refuseHaste(db: OpenTransaction, email: string, now: Date): Promise<void> {
  const attempt = await db.first<{ failures: number; last_failure_at: Date }>(
    sql`select failures, last_failure_at from sign_in_attempt where email_key = lower(${email})`,
  );
  if (!attempt) return;
  const left =
    attempt.last_failure_at.getTime() / 1000 + waitSeconds(attempt.failures) - now.getTime() / 1000;
  if (left > 0) throw ruleBroken('sign-in-throttled', 'password', { seconds: Math.ceil(left) });
}

export async function countFailure(db: OpenTransaction, email: string, now: Date): Promise<void> {
  await db.run(sql`
    insert into sign_in_attempt as a (email_key, failures, last_failure_at) values (lower(${email}), 1, ${now})
    on conflict (email_key) do update set failures = a.failures + 1, last_failure_at = excluded.last_failure_at`);
}

export async function forgetFailures(db: OpenTransaction, email: string): Promise<void> {
  await db.run(sql`delete from sign_in_attempt where email_key = lower(${email})`);
}
