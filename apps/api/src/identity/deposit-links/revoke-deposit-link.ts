import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { notFound } from '../../platform/refuse.js';

/**
 * Ends a link of a firm the house deals with, whoever made it, and with it every session it opened. Said twice, it is done
 * once. Throws `not-found`.
 */
export async function revokeDepositLink(scope: Scope, id: number, now: Date): Promise<void> {
  const { territoryId, userId } = scope.actor;
  const found = await scope.run(sql`
    update deposit_link l set revoked_at = coalesce(l.revoked_at, ${now}),
      revoked_by_user_id = coalesce(l.revoked_by_user_id, ${userId})
    where l.id = ${id} and l.firm_id in (
      select firm_id from assignment where operation_territory_id = ${territoryId}
      union select firm_id from contract_party where territory_id = ${territoryId})`);
  if (found === 0) throw notFound();
}
