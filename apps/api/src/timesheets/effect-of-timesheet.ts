import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { TimesheetEffect } from './timesheet.view.js';

/** What sending a statement of the acting firm changes: identical lines change nothing. Counted by the database. */
export async function effectOfTimesheet(scope: Scope, id: number): Promise<TimesheetEffect> {
  const lines = await scope.one<LineCounts>(sql`
    select coalesce(sum(l.hours) filter (where l.effect <> 'IDENTICAL'), 0)::bigint as hours,
      (count(distinct a.participant_id) filter (where l.effect <> 'IDENTICAL'))::integer as persons,
      (count(*) filter (where l.effect = 'NEW'))::integer as "newLines",
      (count(*) filter (where l.effect = 'CHANGED'))::integer as "changedLines",
      (count(*) filter (where l.effect = 'IDENTICAL'))::integer as "identicalLines"
    from timesheet_line l join assignment a on a.id = l.assignment_id
    where l.timesheet_id = ${id} and l.firm_id = ${scope.actor.firmId}`);
  const rows = await scope.one<RowCounts>(sql`
    select (count(*) filter (where r.is_duplicate))::integer as "duplicateRows",
      (count(*) filter (where r.outcome = 'REFUSED'))::integer as "refusedRows",
      coalesce(sum(r.hours) filter (where r.outcome = 'REFUSED'), 0)::bigint as "refusedHours",
      (count(*) filter (where r.outcome = 'IGNORED' and not r.is_duplicate))::integer as "ignoredRows",
      coalesce(sum(r.hours), 0)::bigint as "hoursRead", t.file_total as "fileTotal"
    from timesheet t
    left join lateral (
      select r.outcome, r.hours, r.outcome = 'IGNORED' and r.findings @> '[{"code":"duplicate-in-file"}]' as is_duplicate
      from timesheet_row r where r.timesheet_id = t.id) r on true
    where t.id = ${id} and t.firm_id = ${scope.actor.firmId}
    group by t.id`);
  const warnings = await scope.rows<TimesheetEffect['warnings'][number]>(sql`
    select f.code, count(distinct a.participant_id)::integer as persons
    from timesheet_line l
    join assignment a on a.id = l.assignment_id
    cross join lateral jsonb_to_recordset(l.findings) as f(code text, severity text)
    where l.timesheet_id = ${id} and l.firm_id = ${scope.actor.firmId} and l.effect <> 'IDENTICAL' and f.severity = 'warning'
    group by f.code order by f.code`);
  return { ...lines, ...rows, warnings };
}

type LineCounts = Pick<TimesheetEffect, 'hours' | 'persons' | 'newLines' | 'changedLines' | 'identicalLines'>;
type RowCounts = Omit<TimesheetEffect, keyof LineCounts | 'warnings'>;
