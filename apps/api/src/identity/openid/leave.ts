import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Gate } from '../../database/gate.js';
import { Clock } from '../../platform/clock.js';
import { readLink } from '../links/use-link.js';
import { digestOf, newToken } from '../session-cookie.js';
import { setOpenIdCookie } from './openid-cookie.js';
import { keepRequest, type PendingRequest } from './pending-request.js';
import { Provider } from './provider.js';

/** Why the browser leaves, and on whose behalf when that is known. */
type Reason = Pick<PendingRequest, 'purpose' | 'returnPath'> &
  Partial<Pick<PendingRequest, 'userId' | 'linkHash'>>;

/** Sends a browser to the provider, and remembers why. */
@Injectable()
export class Leave {
  constructor(
    private readonly gate: Gate,
    private readonly provider: Provider,
    private readonly clock: Clock,
  ) {}

  /**
   * Where the browser must go; a cookie set with the answer makes it the only one whose return is accepted. Throws
   * `openid-unavailable` when the provider does not answer.
   */
  async to(
    { userId = null, linkHash = null, ...reason }: Reason,
    reply: FastifyReply,
  ): Promise<{ url: string }> {
    const { url, expected } = await this.provider.requestOf();
    const { state, nonce, codeVerifier } = expected;
    const token = newToken();
    const request = { ...reason, userId, linkHash, nonce, codeVerifier };
    const expiresAt = await this.gate.write((db) =>
      keepRequest(db, { state, browser: token }, request, this.clock.now()),
    );
    setOpenIdCookie(reply, 'openid', this.provider.settings.publicUrl, { token, expiresAt });
    return { url: url.href };
  }

  /** The same to accept an invitation, which is used up on the way back only. Throws what `readLink` does. */
  async toAccept(token: string, reply: FastifyReply): Promise<{ url: string }> {
    const link = { token, purpose: 'INVITATION' } as const;
    const { userId } = await this.gate.read((db) => readLink(db, link, this.clock.now()));
    return this.to({ purpose: 'INVITATION', userId, linkHash: digestOf(token), returnPath: '/' }, reply);
  }
}
