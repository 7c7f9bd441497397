import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { firmOfHouse } from '../identity/deposit-links/deposit-links.query.js';
import { orderBy, type Page, type PageQuery, pageOf } from '../platform/paging.js';
import type { ReminderItem } from './reminder.view.js';

/** What a firm the house deals with was told, the last first. Throws `not-found` for any other firm. */
export async function listReminders(
  scope: Scope,
  firmId: number,
  query: PageQuery,
): Promise<Page<ReminderItem>> {
  await firmOfHouse(scope, firmId);
  return pageOf<ReminderItem>(
    scope,
    query,
    sql`
    select r.id, r.channel, r.state, r.told_on as "toldOn", r.ended_at as "endedAt", case when r.territory_id = ${scope.actor.territoryId} then u.name end as "toldBy",
      t.house_name as "houseName", r.recipient,
      case when r.territory_id = ${scope.actor.territoryId} then r.note end as note, r.failure,
      coalesce((select json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'),
        'firstMonth', to_char(coalesce(m.first_month, m.month), 'YYYY-MM'), 'step', m.step) order by m.month)
        from reminder_month m where m.reminder_id = r.id), '[]') as months
    from reminder r left join app_user u on u.id = r.told_by_user_id left join territory t on t.id = r.territory_id
    where r.firm_id = ${firmId}`,
    orderBy(query.sort, { toldOn: '"toldOn"' }, '-toldOn', 'id desc'),
  );
}
