import { explainGap } from '@clausier/domain/timesheets/explain-gap';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { TimesheetGap, TimesheetGapRow } from './breakdown.view.js';
import { ofStatement } from './rows.query.js';

/** Rows of an explanation that are told; the sums are about all of them. */
const MOST_ROWS = 50;

type UnsentRow = Omit<TimesheetGapRow, 'gap'> & { sent: number; serialHours: number | null };

/** Why the total of the file is not what is sent, to the row. */
export async function readGap(scope: Scope, id: number, fileTotal: number): Promise<TimesheetGap> {
  const { sent } = await scope.one<{ sent: number }>(sql`
    select coalesce(sum(p.hours), 0)::bigint as sent from timesheet_part p
    join timesheet_line l on l.id = p.line_id
    where p.timesheet_id = ${id} and l.firm_id = ${scope.actor.firmId} and l.effect <> 'IDENTICAL'`);
  const rows = await readUnsentRows(scope, id);
  const { gaps, unexplained } = explainGap(fileTotal, sent, rows);
  const told = rows.flatMap(({ sent: _, serialHours: __, ...row }, at) => {
    const gap = gaps[at]!;
    return gap === 0 ? [] : [{ ...row, gap }];
  });
  return { fileTotal, sent, unexplained, rowCount: told.length, rows: told.slice(0, MOST_ROWS) };
}

/** Rows the file counts that are not sent as the file has them, the first reason that keeps them out. */
function readUnsentRows(scope: Scope, id: number): Promise<UnsentRow[]> {
  return scope.rows<UnsentRow>(sql`
    select u.* from (
      select r.id as "rowId", r.row_number as "rowNumber", r.person_text as "personText",
        coalesce(r.raw -> 'given' ->> 'hours', '') as "hoursInFile",
        (r.raw -> 'serial' ->> 'hours')::integer as "serialHours",
        case when r.raw -> 'isRemoved' = 'true' then 'REMOVED'
          when r.outcome = 'REFUSED' then 'REFUSED'
          when r.findings @> '[{"code":"duplicate-in-file"}]' then 'DUPLICATE'
          when p.identical > 0 then 'IDENTICAL'
          when r.raw -> 'fixed' ? 'hours' then 'CORRECTED' end as reason,
        coalesce(p.sent, 0)::integer as sent
      from timesheet_row r
      left join lateral (
        select sum(p.hours) filter (where l.effect <> 'IDENTICAL') as sent,
          count(*) filter (where l.effect = 'IDENTICAL') as identical
        from timesheet_part p join timesheet_line l on l.id = p.line_id where p.row_id = r.id) p on true
      where ${ofStatement(scope, id)} and r.raw ->> 'aside' is null) u
    where u.reason is not null order by u."rowNumber"`);
}
