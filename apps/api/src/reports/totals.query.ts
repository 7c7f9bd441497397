import { addMonths, parseMonth } from '@clausier/domain/shared/month';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { allOf } from '../platform/paging.js';
import { ruleBroken } from '../platform/refuse.js';
import { FteQuery, FteView, fteView } from './fte.js';
import { Measure, measure } from './measure.query.js';
import { mayTell, ownHours } from './reach.js';
import { boundsOf, conditionsOf, monthsOf, type Selection, SelectionQuery } from './selection.js';

export class TotalsQuery extends IntersectionType(SelectionQuery, FteQuery) {}

export class MonthTotal {
  @ApiProperty({ example: '2023-01' }) month: string;
  @ApiProperty({ description: 'By residents of the operation’s territory' }) homeHours: number;
  @ApiProperty() mutualisedHours: number;
}

/** What the clauses at work in the period commit to, and what has been validated on them since they began. */
export class CommittedTotal {
  @ApiProperty() clauses: number;
  @ApiProperty() committedHours: number;
  @ApiProperty({ description: 'Validated on these clauses up to the end of the period' })
  validatedHours: number;
}

export class TotalsView {
  @ApiProperty({ type: Measure }) current: Measure;
  @ApiProperty({
    type: Measure,
    nullable: true,
    description: 'Null when it is about fewer than five persons',
  })
  yearBefore: Measure | null;
  @ApiProperty({ type: FteView }) fte: FteView;
  @ApiProperty({ description: 'Declared by firms, waiting for a facilitator' }) declaredHours: number;
  @ApiProperty({
    type: CommittedTotal,
    nullable: true,
    description: 'Null when persons or firms are filtered',
  })
  committed: CommittedTotal | null;
  @ApiProperty({ type: [MonthTotal] }) months: MonthTotal[];
  @ApiProperty({ format: 'date-time' }) readAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastRecordedAt: string | null;
}

/**
 * The totals of a selection of hours, within what the actor's role counts. Throws `too-few-persons` for a role that may
 * not see persons when fewer than five are behind the figures.
 */
export async function readTotals(scope: Scope, query: TotalsQuery): Promise<TotalsView> {
  const months = monthsOf(query);
  const conditions = [ownHours(scope.actor), ...conditionsOf(query)];
  const current = await measure(scope, conditions);
  const isHouse = scope.actor.territoryId !== null;
  if (!isHouse && !mayTell(scope.actor, current.persons)) throw ruleBroken('too-few-persons');
  const before = await measure(scope, [ownHours(scope.actor), ...conditionsOf(oneYearBefore(query))]);
  return {
    current,
    yearBefore: isHouse || mayTell(scope.actor, before.persons) ? before : null,
    fte: fteView(current.hours, query, months),
    declaredHours: await readDeclared(scope, query),
    committed: await readCommitted(scope, query),
    months: await readMonths(scope, conditions, query),
    ...(await readFreshness(scope, conditions)),
  };
}

function oneYearBefore(selection: Selection): Selection {
  const { from, to } = selection;
  return { ...selection, from: addMonths(parseMonth(from), -12), to: addMonths(parseMonth(to), -12) };
}

function readMonths(scope: Scope, conditions: Sql[], query: Selection): Promise<MonthTotal[]> {
  const { first, last } = boundsOf(query);
  return scope.rows<MonthTotal>(sql`
    select to_char(m, 'YYYY-MM') as month, coalesce(home, 0) as "homeHours", coalesce(mutualised, 0) as "mutualisedHours"
    from generate_series(${first}::timestamp, ${last}::timestamp, interval '1 month') m
    left join (
      select e.month, sum(e.hours) filter (where e.operation_territory_id = e.residence_territory_id) as home,
        sum(e.hours) filter (where e.operation_territory_id <> e.residence_territory_id) as mutualised
      from hour_entry e where ${allOf(conditions)} group by 1) h on h.month = m::date
    order by m`);
}

/** Lines sent by firms and not yet decided on, at the end of the asked day when there is one. */
async function readDeclared(scope: Scope, query: Selection): Promise<number> {
  const { asOf, ...period } = query;
  const cut = sql`(${asOf ?? null}::date + 1)::timestamp at time zone 'Europe/Paris'`;
  const waiting = asOf
    ? sql`t.certified_at < ${cut} and l.state in ('SENT', 'ACCEPTED', 'RETURNED') and (l.decided_at is null or l.decided_at >= ${cut})`
    : sql`l.state = 'SENT'`;
  const { hours } = await scope.one<{ hours: number }>(sql`
    select coalesce(sum(e.declared), 0) as hours from (
      select l.hours as declared, l.month, a.operation_territory_id, a.residence_territory_id, a.authority_id, a.firm_id,
        a.operation_id, a.is_qpv
      from timesheet_line l join timesheet t on t.id = l.timesheet_id join assignment a on a.id = l.assignment_id
      where ${waiting}) e
    where ${allOf([ownHours(scope.actor), ...conditionsOf(period)])}`);
  return hours;
}

/** Clauses have no residents and several firms: filtered by persons or by firm, they say nothing. */
async function readCommitted(scope: Scope, query: Selection): Promise<CommittedTotal | null> {
  const { residenceTerritory, firm, crossing, qpv, ...rest } = query;
  if (residenceTerritory ?? firm ?? crossing ?? qpv) return null;
  const { first, last } = boundsOf(query);
  const { from: _, to: __, asOf: ___, ...filters } = rest;
  return scope.one<CommittedTotal>(sql`
    select count(*)::integer as clauses, coalesce(sum(o.committed_hours), 0) as "committedHours",
      coalesce(sum((select sum(s.hours) from hour_summary_clause s where s.clause_id = c.id and s.month <= ${last}::date)), 0) as "validatedHours"
    from social_clause c join clause_objective o on o.clause_id = c.id
    where c.started_on < ${last}::date + interval '1 month' and c.due_on >= ${first}::date
      and ${allOf(clauseConditions(scope, filters))}`);
}

function clauseConditions(scope: Scope, filters: Partial<Selection>): Sql[] {
  const { actor } = scope;
  const codes = [filters.operationTerritory, filters.territory].filter((code) => code !== undefined);
  return [
    ...(actor.territoryId !== null ? [sql`c.territory_id = ${actor.territoryId}`] : []),
    ...(actor.authorityId !== null ? [sql`c.authority_id = ${actor.authorityId}`] : []),
    ...codes.map((code) => sql`c.territory_id = (select id from territory where code = ${code})`),
    ...(filters.authority === undefined ? [] : [sql`c.authority_id = ${filters.authority}`]),
    ...(filters.operation === undefined ? [] : [sql`c.operation_id = ${filters.operation}`]),
  ];
}

/** When the figures were read, and when the newest line behind them was recorded. */
async function readFreshness(
  scope: Scope,
  conditions: Sql[],
): Promise<Pick<TotalsView, 'readAt' | 'lastRecordedAt'>> {
  const found = await scope.one<{ readAt: Date; lastRecordedAt: Date | null }>(sql`
    select now() as "readAt", (select max(e.recorded_at) from hour_entry e where ${allOf(conditions)}) as "lastRecordedAt"`);
  return {
    readAt: found.readAt.toISOString(),
    lastRecordedAt: found.lastRecordedAt?.toISOString() ?? null,
  };
}
