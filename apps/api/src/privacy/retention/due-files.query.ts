import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { RETENTION_MONTHS, RETENTION_NOTICE_DAYS } from '@clausier/domain/participants/retention';
import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';

/** Until when each file is kept: the domain's `keptUntil`, for everybody at once. */
const KEPT = sql`
  select p.id, case when not bool_or(c.id is not null and c.ended_on is null)
    then (coalesce(max(c.ended_on), p.registered_on) + make_interval(months => ${RETENTION_MONTHS}))::date end as until
  from participant p left join employment_contract c on c.participant_id = p.id
  where p.anonymised_on is null group by p.id`;

/** Takes back the notice of whoever works again. Gives the number taken back. */
export function withdrawNotices(db: OpenTransaction): Promise<number> {
  return db.run(sql`
    delete from retention_notice n using (${KEPT}) kept
    where kept.id = n.participant_id and (kept.until is null or kept.until > n.anonymise_on)`);
}

/** How many ends are announced in one transaction: a country taken in at once may have hundreds of thousands on its first day. */
const ANNOUNCED_AT_ONCE = 5000;

/** Tells the houses of the files that end within thirty days, or have ended already, the first of them. Gives the number announced. */
export async function announceEnds(
  db: OpenTransaction,
  today: CalendarDay,
  atMost = ANNOUNCED_AT_ONCE,
): Promise<number> {
  const announced = await db.rows(sql`
    insert into retention_notice (participant_id, announced_on, anonymise_on)
    select kept.id, ${today}, greatest(kept.until, ${today}::date + ${RETENTION_NOTICE_DAYS}::integer) from (${KEPT}) kept
    where kept.until <= ${today}::date + ${RETENTION_NOTICE_DAYS}::integer
      and not exists (select from retention_notice n where n.participant_id = kept.id)
    order by kept.id limit ${atMost}
    on conflict do nothing returning participant_id`);
  return announced.length;
}

/** The people whose day has come, told long enough ago and not postponed. */
export async function dueFiles(db: OpenTransaction, today: CalendarDay): Promise<number[]> {
  const due = await db.rows<{ id: number }>(sql`
    select p.id from retention_notice n join participant p on p.id = n.participant_id
    where p.anonymised_on is null and n.anonymise_on <= ${today}
      and not exists (select from retention_hold h where h.participant_id = p.id and h.held_until >= ${today})
    order by n.anonymise_on, p.id`);
  return due.map(({ id }) => id);
}
