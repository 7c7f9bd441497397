import { ApiProperty } from '@nestjs/swagger';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { keptCounts } from '../counting/kept-counts.js';
import { rowCountsOf } from '../counting/statement-counts.js';
import { withShownFindings } from '../shown-findings.js';
import { TimesheetRowCounts } from '../timesheet.view.js';
import { TimesheetRowView } from './row.view.js';
import { type RowWindow, rowsAsked, WRITTEN } from './rows-asked.js';

/** A window of the rows of a statement, with how many there are under the filter and the version it was read at. */
export class TimesheetRows {
  @ApiProperty({ description: 'Version of the statement when the window was read' }) version: number;
  @ApiProperty({ description: 'Rows under the filter' }) total: number;
  @ApiProperty({ type: TimesheetRowCounts }) counts: TimesheetRowCounts;
  @ApiProperty() offset: number;
  @ApiProperty({ type: [TimesheetRowView] }) items: TimesheetRowView[];
}

/** Rows of a statement of the acting firm, in the order of the file: a window of what may be a hundred thousand. */
export async function readRowWindow(scope: Scope, id: number, asked: RowWindow): Promise<TimesheetRows> {
  const { offset = 0, limit = 100 } = asked;
  const { version } = await scope.one<{ version: number }>(sql`
    select version from timesheet where id = ${id} and firm_id = ${scope.actor.firmId}`);
  const counts = await countRowsAt(scope, id, version);
  const total = isWholeFilter(asked) ? counts[asked.filter ?? 'all'] : await countAsked(scope, id, asked);
  const items = await readRows(
    scope,
    sql`r.id = any (array(select r.id from timesheet_row r
      where ${ofStatement(scope, id)} and ${rowsAsked(asked)} order by r.row_number limit ${limit} offset ${offset}))`,
  );
  return { version, total, counts, offset, items };
}

/** A filter alone: how many rows it has is counted already. */
function isWholeFilter({ text = '', sameAs, kept = [] }: RowWindow): boolean {
  return text.trim() === '' && sameAs === undefined && kept.length === 0;
}

async function countAsked(scope: Scope, id: number, asked: RowWindow): Promise<number> {
  const { total } = await scope.one<{ total: number }>(sql`
    select count(*)::integer as total from timesheet_row r
    where ${ofStatement(scope, id)} and ${rowsAsked(asked)}`);
  return total;
}

async function countRowsAt(scope: Scope, id: number, version: number): Promise<TimesheetRowCounts> {
  const kept = await keptCounts(scope, id, version);
  return kept ? rowCountsOf(kept) : countRows(scope, id);
}

/** Rows of a statement by their ids, in the order of the file. */
export function readRowsById(
  scope: Scope,
  id: number,
  rowIds: readonly number[],
): Promise<TimesheetRowView[]> {
  return readRows(
    scope,
    sql`${ofStatement(scope, id)} and r.id = any (${[...rowIds]}::integer[]) order by r.row_number`,
  );
}

/** How many rows a statement of the acting firm has, by what became of them. */
export function countRows(scope: Scope, id: number): Promise<TimesheetRowCounts> {
  return scope.one<TimesheetRowCounts>(sql`
    select count(*)::integer as "all", (count(*) filter (where r.outcome = 'REFUSED'))::integer as settle,
      (count(*) filter (where r.outcome = 'IGNORED'))::integer as ignored
    from timesheet_row r where ${ofStatement(scope, id)}`);
}

/** The rows of one statement, when it is the acting firm's. */
export function ofStatement(scope: Scope, id: number): Sql {
  return sql`r.timesheet_id = ${id} and r.firm_id = ${scope.actor.firmId}`;
}

async function readRows(scope: Scope, chosen: Sql): Promise<TimesheetRowView[]> {
  const rows = await scope.rows<TimesheetRowView>(sql`
    with chosen as (select r.* from timesheet_row r where ${chosen})
    select r.id, r.row_number as "rowNumber", r.person_text as "personText", ${WRITTEN.period} as "periodText",
      ${WRITTEN.clause} as "clauseText", ${WRITTEN.hours} as "hoursText", ${WRITTEN.hourKind} as "kindText",
      coalesce(r.raw -> 'given' ->> 'hours', '') as "hoursInFile",
      coalesce((select cell from jsonb_array_elements_text(r.raw -> 'cells') as cell where cell <> '' limit 1), '') as "firstCell",
      to_char(r.month, 'YYYY-MM') as month, r.hour_kind as "hourKind", r.hours,
      r.employment_contract_id as "employmentContractId", r.outcome,
      coalesce(r.raw -> 'fixed', '{}') <> '{}' as "isFixed",
      coalesce((r.raw ->> 'isRemoved')::boolean, false) as "isRemoved", r.findings, ${PARTS} as parts
    from chosen r order by r.row_number`);
  return withShownFindings(rows).map((row) => ({ ...row, parts: withShownFindings(row.parts) }));
}

const PARTS: Sql = sql`
  coalesce((
    select json_agg(json_build_object('lineId', l.id, 'hours', p.hours, 'lotNumber', lot.number, 'lotName', lot.name,
      'effect', l.effect, 'findings', l.findings, 'postedHours', coalesce((
        select sum(e.hours)::integer from hour_entry e
        where e.month = l.month and e.assignment_id = l.assignment_id and e.hour_kind = l.hour_kind), 0)) order by l.id)
    from timesheet_part p
    join timesheet_line l on l.id = p.line_id
    join assignment a on a.id = l.assignment_id
    join lot on lot.id = a.lot_id
    where p.row_id = r.id), '[]')`;
