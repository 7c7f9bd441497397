import { firstDayOf, lastDayOf, monthRange, parseMonth } from '@clausier/domain/calendar/month';
import { MONTH_FLAGGED_ABOVE } from '@clausier/domain/hours/month-limits';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { ELIGIBILITY_END } from '../ledger/eligibility-end.js';
import { workScope } from '../ledger/work-scope.js';
import { allOf, matches } from '../platform/paging.js';
import { invalid } from '../platform/refuse.js';
import { closedYears } from './closed-years.query.js';
import type { GridMonth, GridPage, GridSearch } from './grid-view.js';

const MOST_MONTHS = 24;

type Read = Omit<GridPage, 'months' | 'page' | 'size'> & { totals: { month: string; hours: number }[] };

/**
 * The month grid: one row per assignment of the house that runs in the months asked for or holds hours there, with its
 * cells, its total, and the totals of every row of every page. Throws `period-malformed` (backwards, or over 24 months).
 */
export async function readGrid(scope: Scope, query: GridSearch): Promise<GridPage> {
  const months = monthRange(parseMonth(query.from, 'from'), parseMonth(query.to, 'to'));
  if (months.length === 0 || months.length > MOST_MONTHS) throw invalid('period-malformed', 'to');
  const [first, last] = [months[0]!, months.at(-1)!];
  const { totals, ...read } = await scope.one<Read>(sql`
    with hit as materialized (${rowsOfGrid(scope, query, { from: firstDayOf(first), to: lastDayOf(last) })}),
    page as materialized (select * from hit order by "lastName", "firstName", "assignmentId"
      limit ${query.size} offset ${(query.page - 1) * query.size}),
    posted as materialized (
      select e.assignment_id, e.month, e.hour_kind, max(e.revision) as revision, sum(e.hours)::integer as hours, max(e.recorded_at) as recorded_at
      from hour_entry e join hit on hit."assignmentId" = e.assignment_id
      where e.operation_territory_id = ${scope.actor.territoryId} and e.month between ${firstDayOf(first)} and ${lastDayOf(last)}
        and ${ofKind('e', query)}
      group by 1, 2, 3),
    waiting as (
      select l.assignment_id, l.month, l.hour_kind, l.hours from timesheet_line l join page on page."assignmentId" = l.assignment_id
      where l.state = 'SENT' and l.month between ${firstDayOf(first)} and ${lastDayOf(last)} and ${ofKind('l', query)}),
    cell as (${cellsOfPage()})
    select (select count(*)::integer from hit) as total, (select count(distinct "participantId")::integer from hit) as people,
      (select count(distinct "clauseId")::integer from hit) as clauses,
      (select coalesce(sum(hours), 0)::integer from posted) as hours,
      (select coalesce(json_agg(t), '[]') from (
        select to_char(month, 'YYYY-MM') as month, sum(hours)::integer as hours from posted group by 1) t) as totals,
      coalesce((select json_agg(r order by "lastName", "firstName", "assignmentId") from (
        select page.*, coalesce(c.cells, '[]') as cells, coalesce(c.hours, 0) as hours
        from page left join cell c on c.assignment_id = page."assignmentId") r), '[]') as rows`);
  return { page: query.page, size: query.size, ...read, months: await monthsOf(scope, months, totals) };
}

function rowsOfGrid(scope: Scope, query: GridSearch, { from, to }: { from: string; to: string }): Sql {
  return sql`
    select a.id as "assignmentId", a.participant_id as "participantId", p.last_name as "lastName", p.first_name as "firstName",
      f.name as "firmName", f.kind as "firmKind", a.clause_id as "clauseId", a.operation_id as "operationId", o.name as "operationName",
      l.number as "lotNumber", l.name as "lotName", greatest(c.started_on, a.started_on) as "startedOn",
      least(c.ended_on, a.ended_on) as "endedOn", case when ${scope.actor.territoryId} in (a.residence_territory_id, p.registered_by_territory_id)
        then m.name end as "communeName", t.name as "territoryName",
      a.residence_territory_id <> a.operation_territory_id as "isMutualised", ${raw(ELIGIBILITY_END)} as "eligibleUntil",
      array(select d.kind from derogation d where d.assignment_id = a.id order by d.id) as derogations,
      k.counted_hour_kinds as "countedHourKinds"
    from assignment a
    join employment_contract c on c.id = a.employment_contract_id
    join participant p on p.id = a.participant_id
    join firm f on f.id = a.firm_id
    join social_clause k on k.id = a.clause_id
    join operation o on o.id = a.operation_id
    join lot l on l.id = a.lot_id
    join commune m on m.code = a.residence_commune_code
    join territory t on t.id = a.residence_territory_id
    where ${workScope(scope.actor, 'a')} and ${allOf(filters(query))}
      and (greatest(c.started_on, a.started_on) <= ${to} and coalesce(least(c.ended_on, a.ended_on), 'infinity') >= ${from}
        or exists (select 1 from hour_entry e where e.assignment_id = a.id and e.month between ${from} and ${to}
          and e.operation_territory_id = ${scope.actor.territoryId}))`;
}

function cellsOfPage(): Sql {
  return sql`
    select held.assignment_id, sum(held.hours)::integer as hours,
      json_agg(json_build_object('month', to_char(held.month, 'YYYY-MM'), 'hourKind', held.hour_kind, 'hours', held.hours,
        'revision', held.revision, 'recordedAt', held.recorded_at, 'waitingHours', held.waiting,
        'isOver', coalesce(s.hours, 0) > ${MONTH_FLAGGED_ABOVE}) order by held.month, held.hour_kind) as cells
    from (
      select assignment_id, month, hour_kind, coalesce(posted.hours, 0) as hours, coalesce(posted.revision, 0) as revision,
        posted.recorded_at, waiting.hours as waiting
      from posted full join waiting using (assignment_id, month, hour_kind)) held
    join page on page."assignmentId" = held.assignment_id
    left join hour_summary_participant s on s.participant_id = page."participantId" and s.month = held.month
    group by held.assignment_id`;
}

function ofKind(alias: 'e' | 'l', { kind }: GridSearch): Sql {
  return kind === undefined ? sql`true` : sql`${raw(alias)}.hour_kind = ${kind}`;
}

function filters({ operation, clause, firm, search }: GridSearch): Sql[] {
  const kept = matches('p.name_key', search);
  if (operation !== undefined) kept.push(sql`a.operation_id = ${operation}`);
  if (clause !== undefined) kept.push(sql`a.clause_id = ${clause}`);
  if (firm !== undefined) kept.push(sql`a.firm_id = ${firm}`);
  return kept;
}

async function monthsOf(
  scope: Scope,
  months: readonly string[],
  totals: { month: string; hours: number }[],
): Promise<GridMonth[]> {
  const closed = await closedYears(scope, months);
  const hours = new Map(totals.map((total) => [total.month, total.hours]));
  return months.map((month) => ({
    month,
    isLocked: closed.has(Number(month.slice(0, 4))),
    hours: hours.get(month) ?? 0,
  }));
}
