import { type Month, monthRange } from '@clausier/domain/calendar/month';
import { lateFirmWaits, type OwedMonth } from '@clausier/domain/inbox/statements-waiting';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { isAddress } from '../../reminders/is-address.js';
import { owedStatements } from '../../reminders/owed.query.js';
import type { WaitingFirm } from '../inbox.view.js';
import { type FoundWaiting, SAYS_NOTHING_ELSE } from './waiting-item.js';

interface SilentFirm {
  readonly firm: WaitingFirm;
  /** By the last month of each period. */
  readonly owed: (OwedMonth & { readonly firstMonth: Month })[];
  readonly phone: string | null;
  readonly isRemindable: boolean;
}

/** Firms that owe the house a statement whose day is past. One can be written to once a day, unless somebody said not to. */
export async function lateFirmsWaiting(scope: Scope): Promise<FoundWaiting[]> {
  const { actor, today } = scope;
  const here = sql`a.operation_territory_id = ${actor.territoryId}`;
  const silent = await scope.rows<SilentFirm>(sql`
    with by_month as materialized (
      select o.firm_id, o.month, min(o.first_month) as first_month, min(o.due_on) as due_on from (${owedStatements(today, here)}) o
      where o.due_on < ${today}::date group by o.firm_id, o.month),
    by_firm as (
      select m.firm_id, json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'),
        'firstMonth', to_char(m.first_month, 'YYYY-MM'), 'dueOn', m.due_on) order by m.month) as owed
      from by_month m group by m.firm_id)
    select json_build_object('id', f.id, 'name', f.name) as firm, f.contact_phone as phone,
      m.owed,
      ${isAddress(sql`f.contact_email`)} and not exists (select from reminder_pause p where p.firm_id = f.id)
        and not exists (select from reminder r where r.firm_id = f.id and r.channel = 'EMAIL' and r.told_on = ${today}) as "isRemindable"
    from by_firm m join firm f on f.id = m.firm_id`);
  return silent.flatMap(({ firm, owed, phone, isRemindable }) => {
    const waiting = lateFirmWaits(owed, today);
    const months = [
      ...new Set(owed.flatMap(({ firstMonth, month }) => monthRange(firstMonth, month))),
    ].sort();
    const told = { firm, months, phone, isRemindable };
    return waiting
      ? [{ ...SAYS_NOTHING_ELSE, ...waiting, ...told, kind: 'LATE_FIRM', subjectId: firm.id }]
      : [];
  });
}
