import { createHash, randomBytes } from 'node:crypto';
import { insert } from '@clausier/tests/builders/database';
import type pg from 'pg';

const HOUR = 3_600_000;

/** When a session began, was seen last and ends, in hours from now. */
interface Life {
  readonly seen?: number;
  readonly ends?: number;
}

/** A session as sign-in opens it; gives its cookie. */
export async function aSession(
  db: pg.Pool,
  userId: number,
  now: Date,
  { seen = 0, ends = 24 }: Life = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR);
  await insert(db, 'session', {
    token_hash: createHash('sha256').update(token).digest(),
    user_id: userId,
    created_at: at(Math.min(seen, ends)),
    seen_at: at(seen),
    expires_at: at(ends),
  });
  return `clausier=${token}`;
}
