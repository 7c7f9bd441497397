import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { type HourCell, readHourFacts } from '../../ledger/hour-facts.query.js';
import { cellKey } from './assemble-lines.js';
import type { LineContext, WaitingLine } from './judge-lines.js';
import type { PlacedRow } from './place-rows.js';

/** What the ledger and the declarations already sent say of every cell the rows can touch. */
export async function readLineContext(scope: Scope, rows: readonly PlacedRow[]): Promise<LineContext> {
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

/** The same of cells that are known. */
export async function readCellContext(scope: Scope, list: readonly HourCell[]): Promise<LineContext> {
  const facts = list.length === 0 ? [] : await readHourFacts(scope, list);
  const waiting = list.length === 0 ? [] : await readWaiting(scope, list);
  return {
    facts: new Map(facts.map((fact) => [cellKey(fact), fact])),
    waiting: new Map(waiting.map((line) => [cellKey(line), line])),
  };
}

function readWaiting(scope: Scope, cells: readonly HourCell[]): Promise<(HourCell & WaitingLine)[]> {
  return scope.rows(sql`
    select l.assignment_id as "assignmentId", to_char(l.month, 'YYYY-MM') as month, l.hour_kind as "hourKind", l.hours,
      to_char(t.certified_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "sentOn"
    from unnest(${cells.map(({ assignmentId }) => assignmentId)}::integer[], ${cells.map(({ month }) => month)}::text[],
      ${cells.map(({ hourKind }) => hourKind)}::text[]) as w(assignment_id, month, hour_kind)
    join timesheet_line l on l.assignment_id = w.assignment_id and l.month = (w.month || '-01')::date
      and l.hour_kind = w.hour_kind and l.state = 'SENT' and l.firm_id = ${scope.actor.firmId}
    join timesheet t on t.id = l.timesheet_id`);
}
