import { type Month, parseMonth } from '@clausier/domain/calendar/month';
import { formatHours } from '@clausier/domain/hours/format-hours';
import type { Hours } from '@clausier/domain/hours/hours';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { ruleBroken } from '../../platform/refuse.js';
import type { NumberedRow } from '../checking/rows/raw-row.js';
import { createTimesheet } from '../receiving/create-timesheet.js';
import { batchOf, takeRows } from '../receiving/take-rows.js';
import { readTimesheet } from '../timesheet.query.js';
import type { TimesheetView } from '../timesheet.view.js';

interface ReturnedLine {
  readonly assignmentId: number;
  readonly employmentContractId: number;
  readonly person: string;
  readonly month: Month;
  readonly hourKind: string;
  readonly hours: Hours;
  readonly reason: string;
}

/**
 * Makes a draft of the lines of a sent statement that were returned, each with its reason on its hours: the firm corrects
 * them or says that they stand, and certifies once more. What it declared again since is left out. Asked twice, the draft
 * already begun is the answer. Throws `not-found`, `timesheet-has-nothing-returned`.
 */
export async function copyReturned(scope: Scope, id: number): Promise<TimesheetView> {
  // Held until the end: of two copies at once, the second finds the first.
  const source = await scope.one<{ month: string }>(sql`
    select to_char(month, 'YYYY-MM') as month from timesheet
    where id = ${id} and firm_id = ${scope.actor.firmId} and status = 'SENT' for update`);
  const begun = await scope.first<{ id: number }>(sql`
    select id from timesheet where corrects_id = ${id} and firm_id = ${scope.actor.firmId} and status = 'DRAFT'`);
  if (begun) return readTimesheet(scope, begun.id);
  const lines = await returnedLines(scope, id);
  if (lines.length === 0) throw ruleBroken('timesheet-has-nothing-returned');
  const draft = await createTimesheet(scope, {
    month: parseMonth(source.month),
    origin: 'GRID',
    correctsId: id,
  });
  if (draft === null) throw new Error('Lines that came back have no file that could be sent twice.');
  await takeRows(scope, draft, [batchOf(lines.map(asRow))]);
  return readTimesheet(scope, draft);
}

/** The returned lines whose hours the firm has not declared again since. */
function returnedLines(scope: Scope, id: number): Promise<ReturnedLine[]> {
  return scope.rows<ReturnedLine>(sql`
    select l.assignment_id as "assignmentId", l.employment_contract_id as "employmentContractId",
      p.last_name || ' ' || p.first_name as person, to_char(l.month, 'YYYY-MM') as month, l.hour_kind as "hourKind", l.hours,
      coalesce(l.decision_reason, '') as reason
    from timesheet_line l join assignment a on a.id = l.assignment_id join participant p on p.id = a.participant_id
    where l.timesheet_id = ${id} and l.firm_id = ${scope.actor.firmId} and l.state = 'RETURNED' and not exists (
      select from timesheet_line n where n.assignment_id = l.assignment_id and n.month = l.month and n.hour_kind = l.hour_kind
        and n.id > l.id and n.state in ('SENT', 'ACCEPTED'))
    order by p.last_name, p.first_name, l.month, l.hour_kind, l.id`);
}

function asRow(line: ReturnedLine, index: number): NumberedRow {
  const { person, month, hourKind, hours, reason, employmentContractId, assignmentId } = line;
  return {
    rowNumber: index + 1,
    raw: {
      given: {
        fullName: person,
        period: month,
        hourKind,
        hours: formatHours(hours, 'fr', { trim: false }),
        employmentContractId,
        assignmentId,
      },
      remarks: [{ code: 'line-returned', field: 'hours', params: { reason } }],
    },
  };
}
