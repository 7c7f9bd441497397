import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { addMonths } from '@clausier/domain/calendar/month';
import { monthsAskedFor } from '@clausier/domain/timesheets/due-date';
import { PERIOD_LENGTHS } from '@clausier/domain/timesheets/statement-period';
import sql, { type Sql } from 'sql-template-tag';

const LONGEST_PERIOD = Math.max(...PERIOD_LENGTHS);

/**
 * What firms owe, a row for each firm, clause and period its statements are of: somebody was under contract there in a month
 * of it, and nothing was sent, validated or declared empty for that month. Periods that are over, as far back as is asked for. Columns:
 * `firm_id`, `month` (the last of the period), `first_month` (the first of it that is missing), `clause_id`, `operation_id`, `lot_id`,
 * `territory_id`, `persons`, `due_on` (the last day in time, as `periodDueOn` says). `which` speaks of `a`, the assignment, and of
 * `m.month`, a month of the period.
 */
export function owedStatements(today: CalendarDay, which: Sql): Sql {
  const { first, last } = monthsAskedFor(today);
  return sql`
    select u.firm_id, u.last_month as month, min(u.month) as first_month, u.clause_id, u.operation_id, u.lot_id, u.territory_id,
      max(u.persons) as persons, u.due_on
    from (${silentMonths(today, which)}) u
    where u.last_month between (${first} || '-01')::date and (${last} || '-01')::date
    group by u.firm_id, u.last_month, u.clause_id, u.operation_id, u.lot_id, u.territory_id, u.due_on`;
}

/**
 * The same month by month, with the `first_month` and `last_month` of the period each is sent with, over or not. What is expected is gathered first: what was said is then looked
 * for once a firm, month and clause, not once a person, which took minutes where a firm has thousands.
 */
export function silentMonths(today: CalendarDay, which: Sql): Sql {
  const { first, last } = monthsAskedFor(today);
  const earliest = addMonths(first, 1 - LONGEST_PERIOD);
  return sql`
    with expected as materialized (
      select a.firm_id, m.month, a.clause_id, a.operation_id, a.lot_id, a.operation_territory_id as territory_id,
        count(distinct a.employment_contract_id)::integer as persons, c.statement_due_day
      from (select generate_series((case when exists (select from clause_period) then ${earliest} else ${first} end || '-01')::date,
        (${last} || '-01')::date, interval '1 month')::date as month) m
      join assignment a on a.started_on < m.month + interval '1 month' and coalesce(a.ended_on, 'infinity') >= m.month
      join employment_contract w on w.id = a.employment_contract_id
        and w.started_on < m.month + interval '1 month' and coalesce(w.ended_on, 'infinity') >= m.month
      join social_clause c on c.id = a.clause_id
        and (m.month >= (${first} || '-01')::date or c.id in (select p.clause_id from clause_period p))
      where ${which}
      group by a.firm_id, m.month, a.clause_id, a.operation_id, a.lot_id, a.operation_territory_id, c.statement_due_day),
    period as (
      select e.*, coalesce(greatest(g.first_month, r.from_month), e.month) as first_month,
        coalesce(least((g.first_month + make_interval(months => r.months - 1))::date, (r.next_from - interval '1 month')::date),
          e.month) as last_month
      from expected e
      left join (select p.*, lead(p.from_month) over (partition by p.clause_id order by p.from_month) as next_from from clause_period p) r
        on r.clause_id = e.clause_id and r.from_month <= e.month and coalesce(e.month < r.next_from, true)
      cross join lateral (select (date_trunc('year', e.month)
        + make_interval(months => ((extract(month from e.month)::integer - 1) / coalesce(r.months, 1)) * coalesce(r.months, 1)))::date as first_month) g)
    select e.*, (e.last_month + interval '1 month')::date + (e.statement_due_day - 2) as due_on from period e
    where e.last_month >= (${first} || '-01')::date
      and not exists (select from timesheet t where t.firm_id = e.firm_id and t.month = e.month and t.origin = 'NO_HOURS'
        and t.status = 'SENT')
      and not exists (select from timesheet_line l join assignment b on b.id = l.assignment_id
        where l.firm_id = e.firm_id and l.month = e.month and b.clause_id = e.clause_id
          and l.state in ('SENT', 'ACCEPTED', 'RETURNED'))
      and not exists (select from hour_entry h where h.firm_id = e.firm_id and h.month = e.month and h.clause_id = e.clause_id)`;
}
