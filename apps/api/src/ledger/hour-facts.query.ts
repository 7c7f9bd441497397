import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import type { Month } from '@clausier/domain/calendar/month';
import type { HourKind } from '@clausier/domain/ledger/hour-kinds';
import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { Actor } from '../platform/actor.js';
import { ELIGIBILITY_END } from './eligibility-end.js';
import { workScope } from './work-scope.js';

export interface HourCell {
  readonly assignmentId: number;
  readonly month: Month;
  readonly hourKind: HourKind;
}

/** All that the rules need to judge hours in one cell, and what the ledger holds there. Hours are hundredths. */
export interface HourFacts extends HourCell {
  readonly employmentContractId: number;
  readonly participantId: number;
  readonly operationTerritoryId: number;
  readonly contractStartedOn: CalendarDay;
  readonly contractEndedOn: CalendarDay | null;
  readonly assignmentStartedOn: CalendarDay;
  readonly assignmentEndedOn: CalendarDay | null;
  readonly countedHourKinds: HourKind[];
  readonly eligibleUntil: CalendarDay;
  /** A reasoned derogation recorded on the assignment, by kind. */
  readonly derogations: { id: number; kind: 'BEYOND_ELIGIBILITY' | 'OUTSIDE_DATES' }[];
  /** The person's validated hours of the month, all firms and operations, this cell included. */
  readonly personMonthHours: number;
  /** 0 when nothing was ever posted in the cell. */
  readonly revision: number;
  readonly postedHours: number;
  readonly recordedAt: string | null;
}

/** Cells that are listed, as what `factsOf` reads from. */
export function listed(cells: readonly HourCell[]): Sql {
  return sql`unnest(${cells.map(({ assignmentId }) => assignmentId)}::integer[], ${cells.map(({ month }) => month)}::text[],
    ${cells.map(({ hourKind }) => hourKind)}::text[]) as w("assignmentId", month, "hourKind")`;
}

/**
 * The facts of each cell the actor may work on, in no order; a cell outside the actor's scope is simply missing. One
 * statement for any number of cells.
 */
export function readHourFacts(scope: Scope, cells: readonly HourCell[]): Promise<HourFacts[]> {
  return scope.rows<HourFacts>(factsOf(scope.actor, listed(cells)));
}

/**
 * The same as a query, of cells named `w` that come from anywhere; `more` is read beside them. Sums are looked up
 * cell by cell, never joined: what a statement costs does not grow with the hours of everybody. The ledger is looked at only
 * where the person has hours that month.
 */
export function factsOf(actor: Actor, cells: Sql, more: Sql = empty): Sql {
  return sql`
    select w."assignmentId", w.month, w."hourKind", a.employment_contract_id as "employmentContractId",
      a.participant_id as "participantId", a.operation_territory_id as "operationTerritoryId",
      c.started_on as "contractStartedOn", c.ended_on as "contractEndedOn",
      a.started_on as "assignmentStartedOn", a.ended_on as "assignmentEndedOn",
      k.counted_hour_kinds as "countedHourKinds", ${raw(ELIGIBILITY_END)} as "eligibleUntil",
      coalesce((select json_agg(json_build_object('id', d.id, 'kind', d.kind) order by d.id) from derogation d where d.assignment_id = a.id), '[]') as derogations,
      coalesce(p.hours, 0) as "personMonthHours",
      coalesce(last.revision, 0) as revision, coalesce(last.hours, 0) as "postedHours", last.recorded_at as "recordedAt"${more}
    from ${cells}
    join assignment a on a.id = w."assignmentId" and ${workScope(actor, 'a')}
    join employment_contract c on c.id = a.employment_contract_id
    join social_clause k on k.id = a.clause_id
    left join lateral (
      select s.hours from hour_summary_participant s
      where s.participant_id = a.participant_id and s.month = (w.month || '-01')::date limit 1) p on true
    left join lateral (
      select e.revision, sum(e.hours)::integer as hours, max(e.recorded_at) as recorded_at
      from hour_entry e
      where p.hours is not null and e.month = (w.month || '-01')::date and e.assignment_id = a.id and e.hour_kind = w."hourKind"
      group by e.revision order by e.revision desc limit 1) last on true`;
}
