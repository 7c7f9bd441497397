import { DomainError } from '@clausier/domain/shared/domain-error';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Gate } from '../../database/gate.js';
import type { OpenTransaction } from '../../database/scope.js';
import { Clock } from '../../platform/clock.js';
import { invalid, ruleBroken } from '../../platform/refuse.js';
import { isPassword } from '../passwords/hash-password.js';
import { Throttle } from '../sign-in/throttle.js';
import { useCode } from './codes/use-code.js';
import type { Proof } from './proof.js';
import { SecondFactorSettings } from './second-factor-settings.js';

/** Asks the owner of a session to show again that it is them, before what protects the account changes. */
@Injectable()
export class ProveIdentity {
  constructor(
    private readonly gate: Gate,
    private readonly settings: SecondFactorSettings,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** Throws what `useCode` answers, `password-wrong`, `sign-in-throttled`, or `field-missing` when nothing is shown. */
  async run(userId: number, { password, code }: Proof): Promise<void> {
    const now = this.clock.now();
    if (code !== undefined) {
      return commitThenRefuse(this.gate, userId, (db) => useCode(db, this.settings.key, userId, code, now));
    }
    if (password === undefined) throw invalid('field-missing', 'password');
    await this.provePassword(userId, password);
  }

  /** Counted apart from the tries of those who are not signed in: strangers cannot keep the owner from this. */
  private async provePassword(userId: number, password: string): Promise<void> {
    const counter = { kind: 'device', of: `session of ${userId}` } as const;
    await this.throttle.count([counter], 'password');
    const { passwordHash } = await this.gate.read(
      (db) =>
        db.one<{ passwordHash: string | null }>(
          sql`select password_hash as "passwordHash" from app_user where id = ${userId}`,
        ),
      userId,
    );
    if (!(await isPassword(passwordHash, password))) throw ruleBroken('password-wrong', 'password');
    await this.throttle.forget([counter]);
  }
}

/** Work that answers its refusal instead of throwing it: the try it counted is committed, then the refusal is thrown. */
export async function commitThenRefuse<T>(
  gate: Gate,
  userId: number,
  work: (db: OpenTransaction) => Promise<T | DomainError>,
): Promise<T> {
  const answer = await gate.write(work, userId);
  if (answer instanceof DomainError) throw answer;
  return answer;
}
