import { createHash } from 'node:crypto';
import type { RequestContext } from '../platform/actor.js';

/**
 * The context of one part of a request that is written in several transactions: the part has a key of its own, so that a
 * request sent again finds the parts already done, and does the others.
 */
export function partOfWrite(context: RequestContext, part: string | number): RequestContext {
  const { idempotency } = context;
  if (!idempotency) return context;
  const key = createHash('sha256').update(`${idempotency.key} ${part}`).digest('hex');
  return { ...context, idempotency: { ...idempotency, key } };
}
