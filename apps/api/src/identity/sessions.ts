import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Gate } from '../database/gate.js';
import type { OpenTransaction } from '../database/scope.js';
import type { Actor, Role } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { SecondFactorSettings } from './second-factor/second-factor-settings.js';
import { digestOf, newToken } from './session-cookie.js';
import type { KnownSession, Stage } from './session-stage.js';

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;
/** A working day of silence ends a session. */
const IDLE = 10 * HOURS;
/** Reading must not cost a write each time. */
const SEEN_TO_THE_MINUTE = MINUTES;
/** How long a session lasts at most: a week once open, the time to type a code or to install an application before. */
const LONGEST: Record<Stage, number> = {
  OPEN: 7 * 24 * HOURS,
  SECOND_FACTOR: 10 * MINUTES,
  ENROLMENT: 1 * HOURS,
  DEPOSIT: 12 * HOURS,
};

/** The stages whose sessions act for somebody. */
const ACTING: readonly Stage[] = ['OPEN', 'DEPOSIT'];

/** A token to set as a cookie, and what it opens. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly stage: Stage;
}

/** A session that lives, and the actor it is for once it is open. */
export interface LiveSession extends KnownSession {
  readonly actor: Actor | undefined;
}

interface NewSession {
  readonly stage: Stage;
  /** When it is over at the latest, in milliseconds. */
  readonly end: number;
  readonly linkId: number | null;
  readonly userAgent: string | undefined;
}

interface SessionRow extends KnownSession {
  role: Role;
  territoryId: number | null;
  firmId: number | null;
  authorityId: number | null;
  linkId: number | null;
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
    private readonly secondFactor: SecondFactorSettings,
  ) {}

  /**
   * Opens a session for a user whose password was just verified (or who comes from an identity provider), at the stage
   * their account asks for: say `hasSecondFactor` when a provider vouches for two factors. The token is new each time, so
   * none can be fixed beforehand.
   */
  open(
    userId: number,
    userAgent: string | undefined,
    { hasSecondFactor = false } = {},
  ): Promise<OpenedSession> {
    return this.gate.write(async (db) => {
      const stage = hasSecondFactor ? 'OPEN' : await this.stageAtSignIn(db, userId);
      const end = this.clock.now().getTime() + LONGEST[stage];
      return this.insert(db, userId, { stage, end, linkId: null, userAgent });
    }, userId);
  }

  /** Opens a session for whoever holds a link of a firm: for half a day, and never longer than the link. */
  openByLink(
    db: OpenTransaction,
    link: { id: number; accountId: number; expiresAt: Date },
    userAgent: string | undefined,
  ): Promise<OpenedSession> {
    const end = Math.min(this.clock.now().getTime() + LONGEST.DEPOSIT, link.expiresAt.getTime());
    return this.insert(db, link.accountId, { stage: 'DEPOSIT', end, linkId: link.id, userAgent });
  }

  private async insert(
    db: OpenTransaction,
    userId: number,
    { stage, end, linkId, userAgent }: NewSession,
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = newToken();
    const expiresAt = new Date(end);
    await db.run(sql`delete from session where user_id = ${userId} and expires_at <= ${now}`);
    await db.run(sql`
      insert into session (token_hash, user_id, stage, deposit_link_id, created_at, seen_at, expires_at, user_agent)
      values (${digestOf(token)}, ${userId}, ${stage}, ${linkId}, ${now}, ${now}, ${expiresAt}, ${userAgent?.slice(0, 300) ?? null})`);
    return { token, expiresAt, stage };
  }

  private async stageAtSignIn(db: OpenTransaction, userId: number): Promise<Stage> {
    const user = await db.one<{ role: Role; isDemonstration: boolean; hasFactor: boolean }>(sql`
      select role, is_demonstration as "isDemonstration",
        exists (select from second_factor f where f.id = u.id) as "hasFactor"
      from app_user u where u.id = ${userId}`);
    if (user.hasFactor) return 'SECOND_FACTOR';
    return this.secondFactor.isMandatory(user) ? 'ENROLMENT' : 'OPEN';
  }

  /** The session behind a token: none when it is unknown, expired, idle for too long, or its account was disabled. */
  async recognise(token: string): Promise<LiveSession | undefined> {
    const now = this.clock.now();
    const find = sql`
      select s.id, s.stage, u.id as "userId", u.role, u.territory_id as "territoryId", u.firm_id as "firmId",
        u.authority_id as "authorityId", s.deposit_link_id as "linkId", s.seen_at as "seenAt"
      from session s join app_user u on u.id = s.user_id left join deposit_link l on l.id = s.deposit_link_id
      where s.token_hash = ${digestOf(token)} and not u.is_disabled and ${isAlive(now)}
        and (s.deposit_link_id is null or (l.revoked_at is null and l.expires_at > ${now}))`;
    const [row] = await this.gate.read((db) => db.prepared<SessionRow>(find));
    if (!row) return undefined;
    const { id, stage, seenAt, linkId, ...account } = row;
    const actor = linkId === null ? account : { ...account, linkId };
    if (now.getTime() - seenAt.getTime() > SEEN_TO_THE_MINUTE) {
      await this.gate.write((db) => db.run(sql`update session set seen_at = ${now} where id = ${id}`));
    }
    return { id, stage, userId: actor.userId, actor: ACTING.includes(stage) ? actor : undefined };
  }

  /** The actor behind a token, once its session is open. */
  async actorOf(token: string): Promise<Actor | undefined> {
    return (await this.recognise(token))?.actor;
  }

  /**
   * Opens a session that awaited something, under a new token: the one known until now opens nothing any more. Undefined
   * when the session is not at that stage any more.
   */
  async renew(db: OpenTransaction, { id, stage }: KnownSession): Promise<OpenedSession | undefined> {
    const now = this.clock.now();
    const token = newToken();
    const expiresAt = new Date(now.getTime() + LONGEST.OPEN);
    const renewed = await db.run(sql`
      update session set token_hash = ${digestOf(token)}, stage = 'OPEN', seen_at = ${now}, expires_at = ${expiresAt}
      where id = ${id} and stage = ${stage}`);
    return renewed === 1 ? { token, expiresAt, stage: 'OPEN' } : undefined;
  }

  async close(token: string): Promise<void> {
    await this.gate.write((db) => db.run(sql`delete from session where token_hash = ${digestOf(token)}`));
  }
}

/** The condition on `session s` that it still lives at this instant. */
export function isAlive(now: Date): Sql {
  return sql`s.expires_at > ${now} and s.seen_at > ${new Date(now.getTime() - IDLE)}`;
}
