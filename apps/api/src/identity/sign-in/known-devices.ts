import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import sql from 'sql-template-tag';
import { Gate } from '../../database/gate.js';
import { Clock } from '../../platform/clock.js';
import { digestOf, newToken } from '../session-cookie.js';

const DAY = 86_400_000;
/** The longest a browser lets a cookie live. */
const LONGEST = 400 * DAY;
const DEVICES_OF_A_USER = 20;

/**
 * Browsers where somebody has signed in. A token of 256 random bits in a cookie, its digest here. It opens nothing: its
 * tries are counted apart from those of strangers, who therefore cannot keep the owner of an account out of it.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly gate: Gate,
    private readonly clock: Clock,
  ) {}

  /** The name of this device for the counters, if the account of this e-mail has signed in on it. */
  async find(request: FastifyRequest, email: string): Promise<string | undefined> {
    const token = request.cookies[cookieName(request)];
    if (token === undefined) return undefined;
    const hash = digestOf(token);
    const oldest = new Date(this.clock.now().getTime() - LONGEST);
    const found = await this.gate.read((db) =>
      db.first<{ user_id: number }>(sql`
        select d.user_id from known_device d join app_user u on u.id = d.user_id
        where d.token_hash = ${hash} and lower(u.email) = lower(${email}) and d.seen_at > ${oldest}`),
    );
    return found && `${found.user_id} ${hash.toString('base64url')}`;
  }

  /** Knows this browser from now on, under a new token. */
  async remember(request: FastifyRequest, reply: FastifyReply, userId: number): Promise<void> {
    const token = newToken();
    const earlier = request.cookies[cookieName(request)];
    const now = this.clock.now();
    await this.gate.write(async (db) => {
      if (earlier !== undefined)
        await db.run(
          sql`delete from known_device where token_hash = ${digestOf(earlier)} and user_id = ${userId}`,
        );
      await db.run(
        sql`insert into known_device (token_hash, user_id, seen_at) values (${digestOf(token)}, ${userId}, ${now})`,
      );
      await db.run(sql`delete from known_device where token_hash in (
        select token_hash from known_device where user_id = ${userId} order by seen_at desc, token_hash offset ${DEVICES_OF_A_USER})`);
    });
    reply.setCookie(cookieName(request), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      expires: new Date(now.getTime() + LONGEST),
    });
  }
}

/** Over https the cookie is bound to this host, path and scheme by its name. */
function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-clausier-device' : 'clausier-device';
}
