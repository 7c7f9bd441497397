import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Gate } from '../../database/gate.js';
import { Clock } from '../../platform/clock.js';
import { readLink } from '../links/use-link.js';
import { digestOf, newToken } from '../session-cookie.js';
import { clientAddress } from '../sign-in/client-address.js';
import { type Counter, Throttle } from '../sign-in/throttle.js';
import { setOpenIdCookie } from './openid-cookie.js';
import { keepRequest, type PendingRequest } from './pending-request.js';
import { Provider } from './provider/provider.js';

/** Why the browser leaves, and on whose behalf when that is known. */
type Reason = Pick<PendingRequest, 'purpose' | 'returnPath'> &
  Partial<Pick<PendingRequest, 'userId' | 'linkHash'>>;

/** Departures from one address: each is remembered, and may ask the provider something. A sign-in that succeeds takes its own back. */
export const departuresFrom = (request: FastifyRequest): Counter => ({
  kind: 'address',
  of: `openid ${clientAddress(request)}`,
});

/** Sends a browser to the provider, and remembers why. */
@Injectable()
export class Leave {
  constructor(
    private readonly gate: Gate,
    private readonly provider: Provider,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Where the browser must go; a cookie set with the answer makes it the only one whose return is accepted. Throws
   * `openid-unavailable` when the provider does not answer, `sign-in-throttled`.
   */
  async to(
    { userId = null, linkHash = null, ...reason }: Reason,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ url: string }> {
    const { publicUrl } = this.provider.settings;
    await this.throttle.count([departuresFrom(request)]);
    const { url, expected } = await this.provider.requestOf();
    const { state, nonce, codeVerifier } = expected;
    const token = newToken();
    const pending = { ...reason, userId, linkHash, nonce, codeVerifier };
    const expiresAt = await this.gate.write((db) =>
      keepRequest(db, { state, browser: token }, pending, this.clock.now()),
    );
    setOpenIdCookie(reply, 'openid', publicUrl, { token, expiresAt });
    return { url: url.href };
  }

  /** The same to accept an invitation, which is used up on the way back only. Throws what `readLink` does. */
  async toAccept(token: string, request: FastifyRequest, reply: FastifyReply): Promise<{ url: string }> {
    const link = { token, purpose: 'INVITATION' } as const;
    const { userId } = await this.gate.read((db) => readLink(db, link, this.clock.now()));
    const reason = { purpose: 'INVITATION', userId, linkHash: digestOf(token), returnPath: '/' } as const;
    return this.to(reason, request, reply);
  }
}
