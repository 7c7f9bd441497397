import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import sql from 'sql-template-tag';
import { Gate } from '../../database/gate.js';
import { ruleBroken } from '../../platform/refuse.js';
import { isPassword } from '../passwords/hash-password.js';
import { type OpenedSession, Sessions } from '../sessions.js';
import { clientAddress } from './client-address.js';
import { KnownDevices } from './known-devices.js';
import { type Counter, Throttle } from './throttle.js';

/**
 * E-mail and password to a session. Unknown, wrong, disabled and not yet given a password are refused alike
 * (`sign-in-refused`), in the same time; tries that come too fast too (`sign-in-throttled`), whether the account exists or not.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly gate: Gate,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly throttle: Throttle,
  ) {}

  async run(
    { email, password }: { email: string; password: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<OpenedSession> {
    const counters = await this.countersOf(email, request);
    await this.throttle.count(counters);
    const user = await this.gate.read((db) =>
      db.first<{ id: number; password_hash: string | null; is_disabled: boolean }>(
        sql`select id, password_hash, is_disabled from app_user where lower(email) = lower(${email})`,
      ),
    );
    const isRight = await isPassword(user?.password_hash, password);
    if (!user || !isRight || user.is_disabled) throw ruleBroken('sign-in-refused', 'password');
    await this.throttle.forget(counters);
    await this.devices.remember(request, reply, user.id);
    return this.sessions.open(user.id, request.headers['user-agent']);
  }

  /** A device the account knows is counted by itself; any other with all those that try this account, and those of its address. */
  private async countersOf(email: string, request: FastifyRequest): Promise<Counter[]> {
    const device = await this.devices.find(request, email);
    if (device !== undefined) return [{ kind: 'device', of: device }];
    return [
      { kind: 'account', of: email },
      { kind: 'address', of: clientAddress(request) },
    ];
  }
}
