import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Gate } from '../database/gate.js';
import type { Actor, Role } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { digestOf, newToken } from './session-cookie.js';

const HOURS = 3_600_000;
/** A working day of silence ends a session; a week ends it anyway. */
const IDLE = 10 * HOURS;
/** Reading must not cost a write each time. */
const SEEN_TO_THE_MINUTE = 60_000;
const LONGEST = 7 * 24 * HOURS;

interface SessionRow {
  userId: number;
  role: Role;
  territoryId: number | null;
  firmId: number | null;
  authorityId: number | null;
  seenAt: Date;
}

/**
 * Sessions, kept in PostgreSQL. This is the one place that reads the database before anybody is known, since it is what
 * makes a request somebody's.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly gate: Gate,
    private readonly clock: Clock,
  ) {}

  /** Opens a session for a user whose password was just verified; a new token each time, so none can be fixed beforehand. */
  async open(userId: number, userAgent: string | undefined): Promise<{ token: string; expiresAt: Date }> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LONGEST);
    const insert = sql`
      insert into session (token_hash, user_id, created_at, seen_at, expires_at, user_agent)
      values (${digestOf(token)}, ${userId}, ${now}, ${now}, ${expiresAt}, ${userAgent?.slice(0, 300) ?? null})`;
    await this.gate.write((db) => db.run(insert));
    return { token, expiresAt };
  }

  /** The actor behind a token: none when it is unknown, expired, idle for too long, or its account was disabled. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    const tokenHash = digestOf(token);
    const find = sql`
      select u.id as "userId", u.role, u.territory_id as "territoryId", u.firm_id as "firmId", u.authority_id as "authorityId",
        s.seen_at as "seenAt"
      from session s join app_user u on u.id = s.user_id
      where s.token_hash = ${tokenHash} and not u.is_disabled
        and s.expires_at > ${now} and s.seen_at > ${new Date(now.getTime() - IDLE)}`;
    const row = await this.gate.read((db) => db.first<SessionRow>(find));
    if (!row) return undefined;
    const { seenAt, ...actor } = row;
    if (now.getTime() - seenAt.getTime() > SEEN_TO_THE_MINUTE) {
      await this.gate.write((db) =>
        db.run(sql`update session set seen_at = ${now} where token_hash = ${tokenHash}`),
      );
    }
    return actor;
  }

  async close(token: string): Promise<void> {
    await this.gate.write((db) => db.run(sql`delete from session where token_hash = ${digestOf(token)}`));
  }
}
