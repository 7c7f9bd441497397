import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { DepositLinkItem, DepositLinkList } from './deposit-link.view.js';

/** How long an ended link is still shown. */
const TOLD_FOR_DAYS = 90;

/** The links of a firm the house deals with, those that work first. Throws `not-found` for any other firm. */
export async function listDepositLinks(scope: Scope, firmId: number, now: Date): Promise<DepositLinkList> {
  await firmOfHouse(scope, firmId);
  const items = await scope.rows<DepositLinkItem>(sql`
    select l.id, case when l.revoked_at is not null then 'REVOKED' when l.expires_at <= ${now} then 'EXPIRED' else 'WORKING' end as state,
      l.made_at as "madeAt", l.expires_at as "expiresAt", case when l.territory_id = ${scope.actor.territoryId} then u.name end as "madeBy", t.house_name as "houseName", l.openings,
      l.last_used_at as "lastUsedAt"
    from deposit_link l left join app_user u on u.id = l.made_by_user_id left join territory t on t.id = l.territory_id
    where l.firm_id = ${firmId} and l.expires_at > ${now}::timestamptz - make_interval(days => ${TOLD_FOR_DAYS})
    order by (l.revoked_at is null and l.expires_at > ${now}) desc, l.id desc limit 50`);
  return { items };
}

/** A firm that employs or works on the operations of the acting house. Throws `not-found` for any other. */
export function firmOfHouse(
  scope: Scope,
  firmId: number,
): Promise<{ name: string; contactName: string | null; contactEmail: string | null }> {
  return scope.one(sql`
    select f.name, f.contact_name as "contactName", f.contact_email as "contactEmail" from firm f
    where f.id = ${firmId} and f.id in (
      select firm_id from assignment where operation_territory_id = ${scope.actor.territoryId}
      union select firm_id from contract_party where territory_id = ${scope.actor.territoryId})`);
}
