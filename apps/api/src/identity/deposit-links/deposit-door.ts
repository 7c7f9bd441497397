import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Gate } from '../../database/gate.js';
import type { OpenTransaction } from '../../database/scope.js';
import { Clock } from '../../platform/clock.js';
import { ruleBroken } from '../../platform/refuse.js';
import { digestOf } from '../session-cookie.js';
import { type OpenedSession, Sessions } from '../sessions.js';
import { Throttle } from '../sign-in/throttle.js';
import type { DepositDoor } from './deposit-link.view.js';

interface KnownDepositLink {
  readonly id: number;
  readonly accountId: number;
  readonly firmName: string;
  readonly expiresAt: Date;
}

/**
 * The way in of those who hold a link of a firm. A token is 256 random bits: it is not guessed, yet tries are counted by
 * client, like those of passwords, so that looking for one costs the server nothing.
 */
@Injectable()
export class DepositDoors {
  constructor(
    private readonly gate: Gate,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** What a link opens. Throws `deposit-link-unknown`, `deposit-link-revoked`, `deposit-link-expired`. */
  async look(token: string, client: string): Promise<DepositDoor> {
    const { firmName, expiresAt } = await this.counted(client, (db) => this.read(db, token));
    return { firmName, expiresAt };
  }

  /** Opens a session of the firm's statements, and notes the opening. Throws what `look` does. */
  open(token: string, client: string, userAgent: string | undefined): Promise<OpenedSession> {
    return this.counted(client, async (db) => {
      const link = await this.read(db, token);
      await db.run(
        sql`update deposit_link set openings = openings + 1, last_used_at = ${this.clock.now()} where id = ${link.id}`,
      );
      return this.sessions.openByLink(db, link, userAgent);
    });
  }

  private async counted<T>(client: string, work: (db: OpenTransaction) => Promise<T>): Promise<T> {
    const counters = [{ kind: 'link', of: client }] as const;
    await this.throttle.count(counters);
    const answer = await this.gate.write(work);
    await this.throttle.forget(counters);
    return answer;
  }

  private async read(db: OpenTransaction, token: string): Promise<KnownDepositLink> {
    const link = await db.first<KnownDepositLink & { isRevoked: boolean }>(sql`
      select l.id, l.account_id as "accountId", u.name as "firmName", l.expires_at as "expiresAt",
        l.revoked_at is not null or u.is_disabled as "isRevoked"
      from deposit_link l join app_user u on u.id = l.account_id where l.token_hash = ${digestOf(token)}`);
    if (!link) throw ruleBroken('deposit-link-unknown');
    if (link.isRevoked) throw ruleBroken('deposit-link-revoked');
    if (link.expiresAt <= this.clock.now()) throw ruleBroken('deposit-link-expired');
    return link;
  }
}
