import type { CalendarDay } from '@clausier/domain/shared/calendar-day';
import { monthsAskedFor } from '@clausier/domain/timesheets/due-date';
import sql, { type Sql } from 'sql-template-tag';

/**
 * What firms owe, a row for each firm, month and clause: somebody was under contract there that month, and nothing was sent,
 * validated or declared empty. Months that are over, as far back as is asked for. Columns: `firm_id`, `month`, `clause_id`,
 * `operation_id`, `lot_id`, `territory_id`, `persons`, `due_on` (the last day in time, as `timesheetDueOn` says).
 * `which` speaks of `a`, the assignment, and of `m.month`. What is expected is gathered first: what was said is then looked for
 * once a firm, month and clause, not once a person, which took minutes where a firm has thousands.
 */
export function owedStatements(today: CalendarDay, which: Sql): Sql {
  const { first, last } = monthsAskedFor(today);
  return sql`
    with expected as materialized (
      select a.firm_id, m.month, a.clause_id, a.operation_id, a.lot_id, a.operation_territory_id as territory_id,
        count(distinct a.employment_contract_id)::integer as persons,
        (m.month + interval '1 month')::date + (c.statement_due_day - 2) as due_on
      from (select generate_series((${first} || '-01')::date, (${last} || '-01')::date, interval '1 month')::date as month) m
      join assignment a on a.started_on < m.month + interval '1 month' and coalesce(a.ended_on, 'infinity') >= m.month
      join employment_contract w on w.id = a.employment_contract_id
        and w.started_on < m.month + interval '1 month' and coalesce(w.ended_on, 'infinity') >= m.month
      join social_clause c on c.id = a.clause_id
      where ${which}
      group by a.firm_id, m.month, a.clause_id, a.operation_id, a.lot_id, a.operation_territory_id, c.statement_due_day)
    select e.* from expected e
    where not exists (select from timesheet t where t.firm_id = e.firm_id and t.month = e.month and t.origin = 'NO_HOURS'
        and t.status = 'SENT')
      and not exists (select from timesheet_line l join assignment b on b.id = l.assignment_id
        where l.firm_id = e.firm_id and l.month = e.month and b.clause_id = e.clause_id
          and l.state in ('SENT', 'ACCEPTED', 'RETURNED'))
      and not exists (select from hour_entry h where h.firm_id = e.firm_id and h.month = e.month and h.clause_id = e.clause_id)`;
}
