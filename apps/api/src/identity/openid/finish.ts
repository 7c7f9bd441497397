import { Injectable } from '@nestjs/common';
import { Gate } from '../../database/gate.js';
import { Clock } from '../../platform/clock.js';
import { ruleBroken } from '../../platform/refuse.js';
import { spendLink } from '../links/spend-link.js';
import { type OpenedSession, Sessions } from '../sessions.js';
import { bindIdentity, ownerOf } from './identities.js';
import { type PendingRequest, takeRequest } from './pending-request.js';
import { Provider, type VerifiedIdentity } from './provider/provider.js';

/** What a browser back from the provider brings. */
export interface Arrival {
  readonly query: URLSearchParams;
  /** The token of its cookie, which proves that it is the browser that left. */
  readonly browser: string | undefined;
  /** The token of its session, if somebody is signed in. */
  readonly session: string | undefined;
  readonly userAgent: string | undefined;
}

/** Takes the provider's answer, once, and does what the browser was sent away for. */
@Injectable()
export class Finish {
  constructor(
    private readonly gate: Gate,
    private readonly provider: Provider,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** The request this browser was sent away with. Throws `openid-request-lost` for any other answer, and for the second. */
  async take({ query, browser }: Arrival): Promise<PendingRequest> {
    const state = query.get('state');
    if (!state || !browser) throw ruleBroken('openid-request-lost');
    const taken = await this.gate.write((db) => takeRequest(db, { state, browser }, this.clock.now()));
    if (!taken) throw ruleBroken('openid-request-lost');
    return taken;
  }

  /** Who the provider says it is, once its answer has been verified. Throws a code of the provider. */
  verify({ nonce, codeVerifier }: PendingRequest, { query }: Arrival): Promise<VerifiedIdentity> {
    return this.provider.verify(query, { state: query.get('state') ?? '', nonce, codeVerifier });
  }

  /**
   * Signs in, accepts the invitation or links, and gives the session that opens, if one does. Throws `openid-not-invited`,
   * `openid-account-closed`, `openid-request-lost`, `link-used`, and what `bindIdentity` does.
   */
  async admit(
    request: PendingRequest,
    identity: VerifiedIdentity,
    arrival: Arrival,
  ): Promise<OpenedSession | undefined> {
    if (request.purpose === 'LINK') return this.link(request, identity, arrival);
    if (request.purpose === 'INVITATION') await this.accept(request, identity);
    const owner = await this.gate.read((db) => ownerOf(db, identity));
    if (!owner) throw ruleBroken('openid-not-invited');
    if (owner.isDisabled) throw ruleBroken('openid-account-closed');
    const { hasSecondFactor } = identity;
    return this.sessions.open(owner.userId, arrival.userAgent, { hasSecondFactor });
  }

  /** The invitation is used up and the identity bound, or neither. */
  private accept(request: PendingRequest, identity: VerifiedIdentity): Promise<void> {
    const userId = request.userId!;
    return this.gate.write(async (db) => {
      const link = { tokenHash: request.linkHash!, purpose: 'INVITATION' } as const;
      // It may have been used or revoked while the person was at the provider.
      if (!(await spendLink(db, link, this.clock.now()))) throw ruleBroken('link-used');
      await bindIdentity(db, userId, identity);
    }, userId);
  }

  /** The session that asked must still be open: nobody else's account receives the identity. */
  private async link(
    request: PendingRequest,
    identity: VerifiedIdentity,
    { session }: Arrival,
  ): Promise<undefined> {
    const actor = session === undefined ? undefined : await this.sessions.actorOf(session);
    if (!actor || actor.userId !== request.userId) throw ruleBroken('openid-request-lost');
    await this.gate.write((db) => bindIdentity(db, actor.userId, identity), actor.userId);
  }
}
