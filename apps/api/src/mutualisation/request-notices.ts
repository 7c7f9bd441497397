import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
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

  /**
   * True when it left. What the house last said is told once at most, whoever asks again: it is claimed, and that is committed,
   * before the message leaves. A house without an address, or an installation without mail, reads it in the product.
   */
  async tell(
    { actor, today }: RequestContext,
    requestId: number,
    kind: 'requestAsked' | 'requestAnswered',
  ): Promise<boolean> {
    if (!this.mailer.isConfigured) return false;
    const other = await this.transactions.write({ actor, today }, (scope) => claimNotice(scope, requestId));
    if (!other?.email) return false;
    const reader = { name: other.name, email: other.email, language: 'fr' } as const;
    return this.mailer.send(kind, reader, `/mises-en-relation/${requestId}`);
  }
}

/** Claims the notice of what the acting house last said on a request of its own; undefined when it was claimed, or nothing said. */
async function claimNotice(
  scope: Scope,
  requestId: number,
): Promise<{ name: string; email: string | null } | undefined> {
  const house = houseOf(scope);
  return scope.first(sql`
    with claimed as (
      insert into mutualisation_notice (message_id, territory_id, told_on)
      select max(m.id), ${house}::integer, ${scope.today}::date from mutualisation_message m
      where m.request_id = ${requestId} and m.territory_id = ${house} having count(*) > 0
      on conflict on constraint mutualisation_notice_once do nothing returning message_id)
    select t.house_name as name, t.house_email as email from claimed
    join mutualisation_request r on r.id = ${requestId} and ${house} in (r.host_territory_id, r.home_territory_id)
    join territory t on t.id in (r.host_territory_id, r.home_territory_id) and t.id <> ${house}`);
}
