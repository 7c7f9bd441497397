import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { TimesheetBreakdown, TimesheetClauseEffect, TimesheetPersonEffect } from './breakdown.view.js';
import { readGap } from './gap.query.js';

const MOST_PERSONS = 200;

/** The effect of sending a statement of the acting firm, opened: by clause with its objective, by person, against the file. */
export async function readBreakdown(scope: Scope, id: number): Promise<TimesheetBreakdown> {
  const { version, fileTotal } = await scope.one<{ version: number; fileTotal: number | null }>(sql`
    select version, file_total as "fileTotal" from timesheet where id = ${id} and firm_id = ${scope.actor.firmId}`);
  const byClause = await readByClause(scope, id);
  const { persons, byPerson } = await readByPerson(scope, id);
  const hours = byClause.reduce((sum, one) => sum + one.hours, 0);
  return {
    version,
    hours,
    byClause,
    persons,
    byPerson,
    otherHours: byPerson.reduce((rest, one) => rest - one.hours, hours),
    gap: fileTotal === null ? null : await readGap(scope, id, fileTotal),
  };
}

/** Lines that change something, each with what the ledger holds in its cell. */
const sentLines = (scope: Scope, id: number): Sql => sql`
  select l.hours, l.assignment_id, a.participant_id, a.clause_id, coalesce((
    select sum(e.hours) from hour_entry e
    where e.month = l.month and e.assignment_id = l.assignment_id and e.hour_kind = l.hour_kind), 0)::integer as posted
  from timesheet_line l join assignment a on a.id = l.assignment_id
  where l.timesheet_id = ${id} and l.firm_id = ${scope.actor.firmId} and l.effect <> 'IDENTICAL'`;

/** A firm counts its own hours towards an objective it may share with others: those of others are not told to it. */
function readByClause(scope: Scope, id: number): Promise<TimesheetClauseEffect[]> {
  return scope.rows<TimesheetClauseEffect>(sql`
    with sent as (${sentLines(scope, id)}),
      clause as (
        select s.clause_id, min(s.assignment_id) as assignment_id, sum(s.hours)::bigint as hours,
          sum(s.hours - s.posted)::bigint as added, count(distinct s.participant_id)::integer as persons
        from sent s group by s.clause_id)
    select c.assignment_id as "assignmentId", c.clause_id as "clauseId", lot.number as "lotNumber", lot.name as "lotName",
      pc.number as "contractNumber", o.name as "operationName", c.hours, c.persons, b.before, b.before + c.added as after,
      co.committed_hours as "committedHours"
    from clause c
    join clause_objective co on co.clause_id = c.clause_id
    join lot on lot.id = co.lot_id
    join public_contract pc on pc.id = lot.public_contract_id
    join operation o on o.id = co.operation_id
    cross join lateral (
      select coalesce(sum(e.hours), 0)::bigint as before from hour_entry e
      where e.clause_id = c.clause_id and e.firm_id = ${scope.actor.firmId}) b
    order by c.hours desc, c.clause_id`);
}

async function readByPerson(
  scope: Scope,
  id: number,
): Promise<{ persons: number; byPerson: TimesheetPersonEffect[] }> {
  const found = await scope.rows<TimesheetPersonEffect & { persons: number }>(sql`
    with sent as (${sentLines(scope, id)})
    select p.last_name as "lastName", p.first_name as "firstName", sum(s.hours)::bigint as hours,
      sum(s.posted)::bigint as before, count(*)::integer as lines, (count(*) over ())::integer as persons
    from sent s join participant p on p.id = s.participant_id
    group by p.id, p.last_name, p.first_name
    order by hours desc, p.last_name, p.first_name, p.id limit ${MOST_PERSONS}`);
  return {
    persons: found[0]?.persons ?? 0,
    byPerson: found.map(({ persons: _, ...one }) => one),
  };
}
