import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { ruleBroken } from '../platform/refuse.js';
import { isPassword } from './password.js';
import { Sessions } from './sessions.js';
import { countFailure, forgetFailures, refuseHaste } from './throttle.js';

/** E-mail and password to a session. Unknown, wrong and disabled are refused alike (`sign-in-refused`), in the same time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly source: DataSource,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async run(
    email: string,
    password: string,
    userAgent: string | undefined,
  ): Promise<{ token: string; expiresAt: Date }> {
    const now = this.clock.now();
    await refuseHaste(this.source, email, now);
    const find = sql`select id, password_hash, is_disabled from app_user where lower(email) = lower(${email})`;
    const [user] = await this.source.query<{ id: number; password_hash: string; is_disabled: boolean }[]>(
      find.text,
      find.values,
    );
    const isRight = await isPassword(user?.password_hash, password);
    if (!user || !isRight || user.is_disabled) {
      await countFailure(this.source, email, now);
      throw ruleBroken('sign-in-refused', 'password');
    }
    await forgetFailures(this.source, email);
    return this.sessions.open(user.id, userAgent);
  }
}
