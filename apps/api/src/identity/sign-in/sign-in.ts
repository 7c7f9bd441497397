import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Gate } from '../../database/gate.js';
import { Clock } from '../../platform/clock.js';
import { ruleBroken } from '../../platform/refuse.js';
import { isPassword } from '../passwords/hash-password.js';
import { Sessions } from '../sessions.js';
import { countFailure, forgetFailures, refuseHaste } from './throttle.js';

/** E-mail and password to a session. Unknown, wrong and disabled are refused alike (`sign-in-refused`), in the same time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly gate: Gate,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async run(
    email: string,
    password: string,
    userAgent: string | undefined,
  ): Promise<{ token: string; expiresAt: Date }> {
    const now = this.clock.now();
    const user = await this.gate.read(async (db) => {
      await refuseHaste(db, email, now);
      return db.first<{ id: number; password_hash: string; is_disabled: boolean }>(
        sql`select id, password_hash, is_disabled from app_user where lower(email) = lower(${email})`,
      );
    });
    const isRight = await isPassword(user?.password_hash, password);
    if (!user || !isRight || user.is_disabled) {
      await this.gate.write((db) => countFailure(db, email, now));
      throw ruleBroken('sign-in-refused', 'password');
    }
    await this.gate.write((db) => forgetFailures(db, email));
    return this.sessions.open(user.id, userAgent);
  }
}
