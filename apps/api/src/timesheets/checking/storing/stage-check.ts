import { setImmediate } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { copyLine } from '../../../database/copy-line.js';
import type { Scope } from '../../../database/scope.js';
import type { CheckedRows } from '../check-rows.js';
import type { AssembledPart } from '../lines/assemble-lines.js';
import type { JudgedLine } from '../lines/judge-lines.js';
import type { PlacedRow } from '../rows/place-rows.js';
import { firstDay, NO_FINDINGS } from './stored-values.js';

/**
 * Opens the tables of one check, which last as long as its transaction: what was read, what became of each row, the lines
 * and how the hours went from one to the other. Each portion is sent by COPY, then all is stored in four statements.
 */
export async function openStage(scope: Scope): Promise<void> {
  await scope.run(sql`
    create temporary table if not exists staged_raw (row_number integer, raw jsonb) on commit drop`);
  await scope.run(sql`
    create temporary table if not exists staged_row (row_number integer, person_text text, month date, hour_kind text, hours integer,
      employment_contract_id integer, outcome text, findings jsonb) on commit drop`);
  await scope.run(sql`
    create temporary table if not exists staged_line (assignment_id integer, employment_contract_id integer, operation_territory_id integer,
      month date, hour_kind text, hours integer, effect text, base_revision integer, findings jsonb) on commit drop`);
  await scope.run(sql`
    create temporary table if not exists staged_part (row_number integer, assignment_id integer, month date, hour_kind text, hours integer)
    on commit drop`);
  await scope.run(sql`truncate staged_raw, staged_row, staged_line, staged_part`);
}

/** Sends a checked portion to the stage. */
export async function stageCheck(scope: Scope, checked: readonly CheckedRows[]): Promise<void> {
  await scope.copyIn(
    'pg_temp.staged_row',
    joined(checked, ({ rows }) => rows, rowLine),
  );
  await scope.copyIn(
    'pg_temp.staged_line',
    joined(checked, ({ lines }) => lines, lineLine),
  );
  await scope.copyIn(
    'pg_temp.staged_part',
    joined(checked, ({ parts }) => parts, partLine),
  );
}

function rowLine(row: PlacedRow): string {
  return copyLine([
    row.rowNumber,
    row.personText,
    firstDay(row.month),
    row.hourKind,
    row.hours,
    row.contract?.employmentContractId ?? null,
    row.outcome,
    row.findings.length === 0 ? NO_FINDINGS : row.findings,
  ]);
}

function lineLine(line: JudgedLine): string {
  return copyLine([
    line.assignmentId,
    line.employmentContractId,
    line.operationTerritoryId,
    firstDay(line.month),
    line.hourKind,
    line.hours,
    line.effect,
    line.baseRevision,
    line.findings.length === 0 ? NO_FINDINGS : line.findings,
  ]);
}

function partLine({ rowNumber, cell, hours }: AssembledPart): string {
  const [assignmentId, month, hourKind] = cell.split('|');
  return copyLine([rowNumber, assignmentId!, firstDay(month!), hourKind!, hours]);
}

/** Lines by the hundreds: one write to the connection each is what COPY would lose its speed to. */
async function* joined<T>(
  checked: readonly CheckedRows[],
  of: (one: CheckedRows) => readonly T[],
  line: (item: T) => string,
): AsyncGenerator<string> {
  for (const one of checked) {
    yield of(one).map(line).join('');
    await setImmediate();
  }
}
