import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { orderBy, PageInfo, type PageQuery, pageOf } from '../../platform/paging.js';
import { withShownFindings } from '../shown-findings.js';
import { LINES } from '../timesheet.query.js';
import { TimesheetLineView } from '../timesheet.view.js';

/** Lines of a statement with what became of each; their hours in all, the identical ones left out. */
export class TimesheetLinePage extends PageInfo {
  @ApiProperty({ type: [TimesheetLineView] }) items: TimesheetLineView[];
  @ApiProperty({ type: 'integer', description: 'Hundredths of an hour, identical lines left out' })
  hours: number;
  @ApiProperty() returnedLines: number;
}

const SORTS = { person: '"lastName"', month: 'month', hours: 'hours', state: 'state' };

/** A page of the lines of a statement of the acting firm. */
export async function listTimesheetLines(
  scope: Scope,
  id: number,
  query: PageQuery,
): Promise<TimesheetLinePage> {
  const mine = sql`l.timesheet_id = ${id} and l.firm_id = ${scope.actor.firmId}`;
  await scope.one(sql`select id from timesheet where id = ${id} and firm_id = ${scope.actor.firmId}`);
  const page = await pageOf<TimesheetLineView>(
    scope,
    query,
    sql`${LINES} where ${mine}`,
    orderBy(query.sort, SORTS, 'person', '"firstName", month, "hourKind", id'),
  );
  const sums = await scope.one<{ hours: number; returnedLines: number }>(sql`
    select coalesce(sum(l.hours) filter (where l.state <> 'IGNORED'), 0)::bigint as hours,
      (count(*) filter (where l.state = 'RETURNED'))::integer as "returnedLines"
    from timesheet_line l where ${mine}`);
  return { ...page, ...sums, items: withShownFindings(page.items) };
}
