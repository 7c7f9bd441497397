import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import { Transactions } from '../database/transactions.js';
import { Mailer } from '../mail/mailer.js';
import type { RequestContext } from '../platform/actor.js';

/** Tells the other house that it has something to read. The message names neither a person nor an operation. */
@Injectable()
export class RequestNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
  ) {}

  /** True when it left. A house without an address, or an installation without mail, reads it in the product. */
  async tell(
    { actor, today }: RequestContext,
    requestId: number,
    kind: 'requestAsked' | 'requestAnswered',
  ): Promise<boolean> {
    if (!this.mailer.isConfigured) return false;
    const other = await this.transactions.read({ actor, today }, (scope) =>
      scope.first<{ name: string; email: string | null }>(sql`
        select t.house_name as name, t.house_email as email from mutualisation_request r
        join territory t on t.id in (r.host_territory_id, r.home_territory_id) and t.id <> ${houseOf(scope)}
        where r.id = ${requestId} and ${houseOf(scope)} in (r.host_territory_id, r.home_territory_id)`),
    );
    if (!other?.email) return false;
    const reader = { name: other.name, email: other.email, language: 'fr' } as const;
    return this.mailer.send(kind, reader, `/mises-en-relation/${requestId}`);
  }
}
