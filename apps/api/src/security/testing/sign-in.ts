import { createHash, randomBytes } from 'node:crypto';
import { insert } from '@clausier/tests/builders/database';
import type pg from 'pg';

const HOUR = 3_600_000;

/** When a session began, was seen last and ends, in hours from now. */
export interface Life {
  readonly seen?: number;
  readonly ends?: number;
  readonly stage?: 'OPEN' | 'SECOND_FACTOR' | 'ENROLMENT';
}

export interface Session {
  readonly id: string;
  readonly cookie: string;
}

/** A session as sign-in opens it, or half opens it. */
export async function aSession(
  db: pg.Pool,
  userId: number,
  now: Date,
  { seen = 0, ends = 24, stage = 'OPEN' }: Life = {},
): Promise<Session> {
  const token = randomBytes(32).toString('base64url');
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR);
  const { id } = await insert<{ id: string }>(db, 'session', {
    token_hash: createHash('sha256').update(token).digest(),
    user_id: userId,
    stage,
    created_at: at(Math.min(seen, ends)),
    seen_at: at(seen),
    expires_at: at(ends),
  });
  return { id, cookie: `clausier=${token}` };
}
