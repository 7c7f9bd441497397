import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { Mailer } from '../../mail/mailer.js';
import type { RequestContext } from '../../platform/actor.js';
import { Clock, dayInParis } from '../../platform/clock.js';
import { ruleBroken } from '../../platform/refuse.js';
import type { GivenDepositLink, NewDepositLink } from './deposit-link.view.js';
import { firmOfHouse } from './deposit-links.query.js';
import { makeDepositLink } from './make-deposit-link.js';

/** Makes a link for a firm the house deals with, commits, then sends it or shows it this once. */
@Injectable()
export class GiveDepositLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `not-found` for a firm of others, `firm-without-contact` when there is nobody to write to. Without a mail server,
   * or when the message could not leave, the link is shown.
   */
  async run(
    { actor, today }: RequestContext,
    firmId: number,
    by: NewDepositLink['by'],
  ): Promise<GivenDepositLink> {
    // No key makes it once: a link that is kept to be answered again would be kept.
    const { firm, link } = await this.transactions.write({ actor, today }, async (scope) => {
      const firm = await firmOfHouse(scope, firmId);
      if (by === 'MAIL' && firm.contactEmail === null) throw ruleBroken('firm-without-contact');
      const maker = { territoryId: actor.territoryId!, userId: actor.userId };
      return { firm, link: await makeDepositLink(scope, { firmId, maker, now: this.clock.now() }) };
    });
    const { id, expiresAt, path } = link;
    if (by === 'HAND' || !this.mailer.isConfigured) return { id, expiresAt, delivery: 'BY_HAND', path };
    const reader = {
      name: firm.contactName ?? firm.name,
      email: firm.contactEmail!,
      language: 'fr',
    } as const;
    const isSent = await this.mailer.sendDepositLink(reader, {
      firmName: firm.name,
      path,
      until: dayInParis(expiresAt),
    });
    return { id, expiresAt, delivery: isSent ? 'SENT' : 'FAILED', path: isSent ? null : path };
  }
}
