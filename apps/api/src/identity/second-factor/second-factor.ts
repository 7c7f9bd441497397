import { DomainError } from '@clausier/domain/shared/domain-error';
import { Injectable, UnauthorizedException } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Gate } from '../../database/gate.js';
import type { OpenTransaction } from '../../database/scope.js';
import { Clock } from '../../platform/clock.js';
import { forbidden, ruleBroken } from '../../platform/refuse.js';
import type { KnownSession } from '../session-stage.js';
import { type OpenedSession, Sessions } from '../sessions.js';
import { useCode } from './codes/use-code.js';
import type { Proof } from './proof.js';
import { commitThenRefuse, ProveIdentity } from './prove-identity.js';
import { useRecoveryCode } from './recovery/use-recovery-code.js';
import { readSecondFactor, type SecondFactorView } from './second-factor.query.js';
import { SecondFactorSettings } from './second-factor-settings.js';
import { confirmFactor, proposeFactor, renewRecoveryCodes } from './set-up-factor.js';

/** What one does with one's own second factor; each way in and each change is one transaction of its owner. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly gate: Gate,
    private readonly sessions: Sessions,
    private readonly settings: SecondFactorSettings,
    private readonly proveIdentity: ProveIdentity,
    private readonly clock: Clock,
  ) {}

  view({ userId }: KnownSession): Promise<SecondFactorView> {
    return this.gate.read((db) => readSecondFactor(db, this.settings, userId), userId);
  }

  /** Opens a session that awaited a code. Throws what `useCode` answers. */
  enterWithCode(session: KnownSession, code: string): Promise<OpenedSession> {
    const { userId } = session;
    return this.enter(session, (db) => useCode(db, this.settings.key, userId, code, this.clock.now()));
  }

  /** Opens a session that awaited a code, with a recovery code instead. Throws `recovery-code-wrong`. */
  enterWithRecoveryCode(session: KnownSession, code: string): Promise<OpenedSession> {
    return this.enter(session, (db) => useRecoveryCode(db, session.userId, code, this.clock.now()));
  }

  /** A secret to put in an application. Somebody who has just signed in to set one up has nothing more to prove. */
  async propose(session: KnownSession, proof: Proof): Promise<{ secret: string; uri: string }> {
    const { userId, stage } = session;
    if (stage !== 'ENROLMENT') await this.proveIdentity.run(userId, proof);
    return this.gate.write((db) => proposeFactor(db, this.settings.key, userId), userId);
  }

  /**
   * Puts the proposed secret in force: gives the recovery codes, ends the user's other sessions, and renews this one, open
   * if it was not.
   */
  confirm(session: KnownSession, code: string): Promise<{ recoveryCodes: string[]; opened: OpenedSession }> {
    const { userId } = session;
    return commitThenRefuse(this.gate, userId, async (db) => {
      const codes = await confirmFactor(db, this.settings.key, userId, code, this.clock.now());
      if (codes instanceof DomainError) return codes;
      const opened = await this.renew(db, session);
      await closeOthers(db, session);
      return { recoveryCodes: codes, opened };
    });
  }

  async renewRecoveryCodes({ userId }: KnownSession, proof: Proof): Promise<string[]> {
    await this.proveIdentity.run(userId, proof);
    return this.gate.write((db) => renewRecoveryCodes(db, userId, this.clock.now()), userId);
  }

  /** Gives up one's factor, and ends one's other sessions. Throws `second-factor-mandatory` for the roles that need one. */
  async remove(session: KnownSession, proof: Proof): Promise<void> {
    const { userId } = session;
    await this.proveIdentity.run(userId, proof);
    await this.gate.write(async (db) => {
      const { isMandatory } = await readSecondFactor(db, this.settings, userId);
      if (isMandatory) throw forbidden('second-factor-mandatory');
      const removed = await db.run(sql`delete from second_factor where id = ${userId}`);
      if (removed !== 1) throw ruleBroken('second-factor-absent');
      await closeOthers(db, session);
    }, userId);
  }

  private enter(
    session: KnownSession,
    tryCode: (db: OpenTransaction) => Promise<DomainError | undefined>,
  ): Promise<OpenedSession> {
    return commitThenRefuse(
      this.gate,
      session.userId,
      async (db) => (await tryCode(db)) ?? this.renew(db, session),
    );
  }

  /** A session that ended meanwhile takes the whole try back. */
  private async renew(db: OpenTransaction, session: KnownSession): Promise<OpenedSession> {
    const opened = await this.sessions.renew(db, session);
    if (!opened) throw new UnauthorizedException();
    return opened;
  }
}

async function closeOthers(db: OpenTransaction, { id, userId }: KnownSession): Promise<void> {
  await db.run(sql`delete from session where user_id = ${userId} and id <> ${id}`);
}
