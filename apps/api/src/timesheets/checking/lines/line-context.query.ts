import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../../database/scope.js';
import { readDigestedFacts } from '../../../ledger/facts-digest.query.js';
import { type HourCell, listed } from '../../../ledger/hour-facts.query.js';
import type { PlacedRow } from '../rows/place-rows.js';
import { cellKey } from './assemble-lines.js';
import type { CheckedLineContext, WaitingLine } from './judge-lines.js';

/** What the ledger and the declarations already sent say of every cell the rows can touch. */
export async function readLineContext(scope: Scope, rows: readonly PlacedRow[]): Promise<CheckedLineContext> {
  const cells = new Map<string, HourCell>();
  for (const { outcome, shares, month, hourKind } of rows) {
    if (outcome !== 'ACCEPTED') continue;
    for (const { assignmentId } of shares) {
      const cell = { assignmentId, month: month!, hourKind };
      cells.set(cellKey(cell), cell);
    }
  }
  return readCellContext(scope, [...cells.values()]);
}

async function readCellContext(scope: Scope, list: readonly HourCell[]): Promise<CheckedLineContext> {
  const facts = list.length === 0 ? [] : await readDigestedFacts(scope, list);
  const waiting = list.length === 0 ? [] : await readWaiting(scope, listed(list));
  return {
    facts: new Map(facts.map((fact) => [cellKey(fact), fact])),
    waiting: new Map(waiting.map((line) => [cellKey(line), line])),
  };
}

/** What already waits for the cells of a draft. */
export function readWaitingOf(scope: Scope, timesheetId: number): Promise<(HourCell & WaitingLine)[]> {
  return readWaiting(
    scope,
    sql`(select assignment_id as "assignmentId", to_char(month, 'YYYY-MM') as month, hour_kind as "hourKind"
      from timesheet_line where timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId}) w`,
  );
}

function readWaiting(scope: Scope, cells: Sql): Promise<(HourCell & WaitingLine)[]> {
  return scope.rows(sql`
    select l.assignment_id as "assignmentId", to_char(l.month, 'YYYY-MM') as month, l.hour_kind as "hourKind", l.hours,
      to_char(t.certified_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "sentOn"
    from ${cells}
    join timesheet_line l on l.assignment_id = w."assignmentId" and l.month = (w.month || '-01')::date
      and l.hour_kind = w."hourKind" and l.state = 'SENT' and l.firm_id = ${scope.actor.firmId}
    join timesheet t on t.id = l.timesheet_id`);
}
