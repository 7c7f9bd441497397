import { monthOf, parseMonth } from '@clausier/domain/calendar/month';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { MonthField } from '../http/fields.js';
import { conflict, ruleBroken } from '../platform/refuse.js';
import { silentMonths } from '../reminders/owed.query.js';
import { monthsToAnswer } from './due/due-day.query.js';
import { refuseTooOld } from './first-month.js';
import { readTimesheet } from './timesheet.query.js';
import type { TimesheetView } from './timesheet.view.js';

export class NoHoursDeclaration {
  @MonthField() month: string;
}

/**
 * The firm says that nobody worked under a clause that month, or under none but those whose hours it has sent; with the other
 * months of the same statement, when clauses ask for one of several. Said twice, it is said once. Throws `no-hours-contradicted` when the hours of every clause of that month were sent or validated, `month-not-open` for a month to come, `month-too-old`.
 */
export async function declareNoHours(scope: Scope, { month }: NoHoursDeclaration): Promise<TimesheetView> {
  const { firmId, userId, linkId } = scope.actor;
  refuseTooOld(parseMonth(month));
  if (month > monthOf(scope.today)) throw ruleBroken('month-not-open', 'month', { month });
  const { contradictions } = await scope.one<{ contradictions: number }>(sql`
    select (select count(*) from timesheet_line where firm_id = ${firmId} and month = (${month} || '-01')::date
        and state in ('SENT', 'ACCEPTED') and hours > 0)::integer
      + (select count(*) from (select 1 from hour_entry e where e.firm_id = ${firmId} and e.month = (${month} || '-01')::date
        group by e.assignment_id, e.hour_kind having sum(e.hours) > 0) posted)::integer as contradictions`);
  if (contradictions > 0 && !(await owesOther(scope, month)))
    throw conflict('no-hours-contradicted', 'month', { month });
  const months = await monthsToAnswer(scope, parseMonth(month));
  // One instant for all of them: they were said together, and are taken back together.
  await scope.run(sql`
    insert into timesheet (firm_id, month, origin, status, certified_by_user_id, certified_name, certified_statement,
      certified_at, certified_link_id, created_by_user_id)
    select ${firmId}, (m.month || '-01')::date, 'NO_HOURS', 'SENT', u.id, u.name, 'no-hours-worked', (select clock_timestamp()),
      ${linkId ?? null}::integer, u.id
    from app_user u, unnest(${months}::text[]) as m(month) where u.id = ${userId}
    on conflict (firm_id, month) where origin = 'NO_HOURS' and status <> 'DISCARDED' do nothing`);
  const { id } = await scope.one<{ id: number }>(sql`
    select id from timesheet where firm_id = ${firmId} and month = (${month} || '-01')::date and origin = 'NO_HOURS'
      and status = 'SENT'`);
  return readTimesheet(scope, id);
}

/** Clauses of the month are still unanswered: to those, "no hours" is an answer. */
async function owesOther(scope: Scope, month: string): Promise<boolean> {
  const these = sql`a.firm_id = ${scope.actor.firmId} and m.month = (${month} || '-01')::date`;
  return (await scope.first(silentMonths(scope.today, these))) !== undefined;
}
