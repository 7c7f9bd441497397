import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { allOf, matches, orderBy, type Page, pageOf } from '../platform/paging.js';
import type { LateFirm, LateFirmsQuery, Lateness } from './late-firms.view.js';
import { owedStatements } from './owed.query.js';

const SORTS = {
  name: '"name"',
  dueOn: '"dueOn"',
  months: 'json_array_length(months)',
  lastMonth: '"lastMonth"',
  lastReminder: '"lastReminder" ->> \'toldOn\'',
};

/** Firms that owe statements on the operations of the acting house, those that have waited longest first. */
export function listLateFirms(scope: Scope, query: LateFirmsQuery): Promise<Page<LateFirm>> {
  const here = scope.actor.territoryId;
  const conditions = [
    ...matches('f.name_key', query.search),
    ...(query.month
      ? [
          sql`exists (select from owed o where o.firm_id = f.id and (${query.month} || '-01')::date between o.first_month and o.month)`,
        ]
      : []),
    ...isOf(query.lateness ?? 'LATE', scope),
  ];
  return pageOf<LateFirm>(
    scope,
    query,
    sql`
    with owed as materialized (${owedStatements(scope.today, sql`a.operation_territory_id = ${here}`)}),
    by_month as (
      select firm_id, month, min(first_month) as first_month, min(due_on) as due_on, count(*)::integer as clauses, sum(persons)::integer as persons
      from owed group by firm_id, month),
    by_firm as (
      select firm_id, min(due_on) as due_on, json_agg(json_build_object('month', to_char(month, 'YYYY-MM'), 'firstMonth', to_char(first_month, 'YYYY-MM'), 'dueOn', due_on,
        'clauses', clauses, 'persons', persons) order by month) as months
      from by_month group by firm_id)
    select f.id as "firmId", f.name, b.months, b.due_on as "dueOn", b.due_on < ${scope.today}::date as "isLate",
      f.contact_name as "contactName", f.contact_email as "contactEmail", f.contact_phone as "contactPhone",
      (select to_char(max(l.month), 'YYYY-MM') from timesheet_line l where l.firm_id = f.id
        and l.operation_territory_id = ${here} and l.state in ('SENT', 'ACCEPTED')) as "lastMonth",
      case when r.id is not null then
        json_build_object('channel', r.channel, 'state', r.state, 'toldOn', r.told_on,
          'isDemonstration', r.failure is not distinct from 'demonstration') end as "lastReminder",
      case when p.firm_id is not null then
        json_build_object('reason', p.reason, 'placedOn', p.placed_on, 'placedBy', case when p.territory_id = ${here} then u.name end) end as pause
    from by_firm b
    join firm f on f.id = b.firm_id
    left join lateral (select * from reminder r where r.firm_id = f.id order by r.told_on desc, r.id desc limit 1) r on true
    left join reminder_pause p on p.firm_id = f.id
    left join app_user u on u.id = p.placed_by_user_id
    where ${allOf(conditions)}`,
    orderBy(query.sort, SORTS, 'dueOn', '"name", "firmId"'),
  );
}

function isOf(lateness: Lateness, { today }: Scope): Sql[] {
  if (lateness === 'ALL') return [];
  if (lateness === 'COMING') return [sql`b.due_on >= ${today}::date`];
  const late = sql`b.due_on < ${today}::date`;
  return lateness === 'LATE' ? [late] : [late, sql`(r.id is null or r.told_on <= b.due_on)`];
}
