import sql from 'sql-template-tag';
import type { Idempotency } from '../platform/actor.js';
import { ruleBroken } from '../platform/refuse.js';
import type { Scope } from './scope.js';

/**
 * Takes the key for this transaction. While another request with the same key runs, this waits for its commit, then
 * gives its answer. The same key with another body is refused (`idempotency-key-reused`).
 */
export async function claimKey<T>(
  scope: Scope,
  idempotency: Idempotency,
): Promise<{ answer: T } | undefined> {
  const { userId } = scope.actor;
  const claimed = await scope.rows(sql`
    insert into idempotent_answer (user_id, key, request_hash) values (${userId}, ${idempotency.key}, ${idempotency.requestHash})
    on conflict do nothing returning key`);
  if (claimed.length > 0) return undefined;
  const earlier = await scope.one<{ request_hash: string; body: { answer: T } }>(sql`
    select request_hash, body from idempotent_answer where user_id = ${userId} and key = ${idempotency.key}`);
  if (earlier.request_hash !== idempotency.requestHash) {
    throw ruleBroken('idempotency-key-reused', 'Idempotency-Key');
  }
  return { answer: earlier.body.answer };
}

/** Keeps the answer in the same transaction as what it tells. */
export async function keepAnswer(scope: Scope, idempotency: Idempotency, answer: unknown): Promise<void> {
  await scope.run(sql`
    update idempotent_answer set body = ${JSON.stringify({ answer: answer ?? null })}::jsonb
    where user_id = ${scope.actor.userId} and key = ${idempotency.key}`);
}
