import { type Database, insert } from '@clausier/tests/builders/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { digestOf, newToken } from '../session-cookie.js';
import type { Stage } from '../session-stage.js';
import { Visitor } from './visitor.js';

const HOUR = 3_600_000;

/** When a session began, was seen last and ends, in hours from now. */
export interface Life {
  readonly seen?: number;
  readonly ends?: number;
  readonly stage?: Stage;
  /** The link of a firm that opened it, at the stage DEPOSIT. */
  readonly linkId?: number;
}

export interface Session {
  readonly id: string;
  readonly cookie: string;
}

/** A session as sign-in opens it, or half opens it. */
export async function aSession(
  db: Database,
  userId: number,
  now = new Date(),
  { seen = 0, ends = 24, stage = 'OPEN', linkId }: Life = {},
): Promise<Session> {
  const token = newToken();
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR);
  const { id } = await insert<{ id: string }>(db, 'session', {
    token_hash: digestOf(token),
    user_id: userId,
    stage,
    deposit_link_id: linkId ?? null,
    created_at: at(Math.min(seen, ends)),
    seen_at: at(seen),
    expires_at: at(ends),
  });
  return { id, cookie: `clausier=${token}` };
}

/** Somebody who has signed in, their second factor given: for the tests of what comes after. */
export async function visitorAs(
  { db }: { readonly db: Database },
  app: NestFastifyApplication,
  userId: number,
  now?: Date,
  life?: Life,
): Promise<Visitor> {
  const visitor = new Visitor(app);
  visitor.session = (await aSession(db, userId, now, life)).cookie;
  return visitor;
}
