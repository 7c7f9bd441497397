import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { StatementCounts } from './statement-counts.js';

/** Some rows of a statement and every assignment of the people they are of. */
export interface Touched {
  readonly rowIds: readonly number[];
  readonly assignmentIds: readonly number[];
}

/** Counts a statement of the acting firm, or what some of its people have in it. Counted by the database. */
export async function countStatement(
  scope: Scope,
  id: number,
  touched: Touched | null = null,
): Promise<StatementCounts> {
  const [rows] = await scope.prepared<RowFigures>(sql`
    select count(*)::integer as rows, (count(*) filter (where r.is_duplicate))::integer as "duplicateRows",
      (count(*) filter (where r.outcome = 'REFUSED'))::integer as "refusedRows",
      coalesce(sum(r.hours) filter (where r.outcome = 'REFUSED'), 0)::bigint as "refusedHours",
      (count(*) filter (where r.outcome = 'IGNORED'))::integer as "ignoredRows", coalesce(sum(r.hours), 0)::bigint as "hoursRead"
    from (
      select r.outcome, r.hours, r.outcome = 'IGNORED' and r.findings @> '[{"code":"duplicate-in-file"}]' as is_duplicate
      from timesheet_row r where r.timesheet_id = ${id} and r.firm_id = ${scope.actor.firmId} and ${rowsOf(touched)}) r`);
  const [lines] = await scope.prepared<LineFigures>(sql`
    with of_contract as (
      select l.employment_contract_id, l.effect, sum(l.hours)::bigint as hours, count(*) as lines
      from timesheet_line l where l.timesheet_id = ${id} and l.firm_id = ${scope.actor.firmId} and ${linesOf(touched)}
      group by 1, 2)
    select coalesce(sum(o.hours) filter (where o.effect <> 'IDENTICAL'), 0)::bigint as hours,
      (count(distinct c.participant_id) filter (where o.effect <> 'IDENTICAL'))::integer as persons,
      coalesce(sum(o.lines) filter (where o.effect = 'NEW'), 0)::integer as "newLines",
      coalesce(sum(o.lines) filter (where o.effect = 'CHANGED'), 0)::integer as "changedLines",
      coalesce(sum(o.lines) filter (where o.effect = 'IDENTICAL'), 0)::integer as "identicalLines"
    from of_contract o join employment_contract c on c.id = o.employment_contract_id`);
  return { ...rows!, ...lines!, warnings: await countWarnings(scope, id, touched) };
}

type RowFigures = Pick<
  StatementCounts,
  'rows' | 'duplicateRows' | 'refusedRows' | 'refusedHours' | 'ignoredRows' | 'hoursRead'
>;
type LineFigures = Omit<StatementCounts, keyof RowFigures | 'warnings'>;

async function countWarnings(
  scope: Scope,
  id: number,
  touched: Touched | null,
): Promise<Record<string, number>> {
  const warnings = await scope.prepared<{ code: string; persons: number }>(sql`
    select f.code, count(distinct c.participant_id)::integer as persons
    from timesheet_line l
    join employment_contract c on c.id = l.employment_contract_id
    cross join lateral jsonb_to_recordset(l.findings) as f(code text, severity text)
    where l.timesheet_id = ${id} and l.firm_id = ${scope.actor.firmId} and ${linesOf(touched)} and l.effect <> 'IDENTICAL'
      and l.findings <> '[]' and f.severity = 'warning'
    group by f.code`);
  return Object.fromEntries(warnings.map(({ code, persons }) => [code, persons]));
}

function rowsOf(touched: Touched | null): Sql {
  return touched === null ? sql`true` : sql`r.id = any (${[...touched.rowIds]}::integer[])`;
}

function linesOf(touched: Touched | null): Sql {
  return touched === null ? sql`true` : sql`l.assignment_id = any (${[...touched.assignmentIds]}::integer[])`;
}
