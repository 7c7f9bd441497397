import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { cellKey } from './assemble-lines.js';
import type { CheckedRows } from './check-rows.js';

/** Writes what a check found: only rows and lines that changed are touched, so that the journal tells real changes. */
export async function storeCheck(scope: Scope, timesheetId: number, checked: CheckedRows): Promise<void> {
  await scope.run(sql`delete from timesheet_part where timesheet_id = ${timesheetId}`);
  await storeRows(scope, timesheetId, checked);
  const lineIds = await storeLines(scope, timesheetId, checked);
  const parts = checked.parts.map(({ rowId, cell, hours }) => ({ rowId, lineId: lineIds.get(cell), hours }));
  await scope.run(sql`
    insert into timesheet_part (row_id, line_id, timesheet_id, hours)
    select p."rowId", p."lineId", ${timesheetId}, p.hours
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as p("rowId" integer, "lineId" integer, hours integer)`);
}

async function storeRows(scope: Scope, timesheetId: number, { rows }: CheckedRows): Promise<void> {
  const records = rows.map(({ id, read, contract, outcome, findings }) => ({
    id,
    personText: read.personText,
    month: read.month,
    hourKind: read.hourKind,
    hours: read.hours,
    employmentContractId: contract?.employmentContractId ?? null,
    outcome,
    findings,
  }));
  await scope.run(sql`
    update timesheet_row r set person_text = n."personText", month = (n.month || '-01')::date, hour_kind = n."hourKind",
      hours = n.hours, employment_contract_id = n."employmentContractId", outcome = n.outcome, findings = n.findings
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as n(id integer, "personText" text, month text,
      "hourKind" text, hours integer, "employmentContractId" integer, outcome text, findings jsonb)
    where r.id = n.id and r.timesheet_id = ${timesheetId} and r.firm_id = ${scope.actor.firmId}`);
}

async function storeLines(
  scope: Scope,
  timesheetId: number,
  { lines }: CheckedRows,
): Promise<Map<string, number>> {
  const records = JSON.stringify(lines);
  const wanted = sql`jsonb_to_recordset(${records}::jsonb) as n("assignmentId" integer, "employmentContractId" integer,
    "operationTerritoryId" integer, month text, "hourKind" text, hours integer, effect text, "baseRevision" integer, findings jsonb)`;
  await scope.run(sql`
    delete from timesheet_line l where l.timesheet_id = ${timesheetId} and not exists (
      select 1 from ${wanted} where n."assignmentId" = l.assignment_id and (n.month || '-01')::date = l.month
        and n."hourKind" = l.hour_kind)`);
  await scope.run(sql`
    insert into timesheet_line as l (timesheet_id, firm_id, employment_contract_id, assignment_id, operation_territory_id,
      month, hour_kind, hours, effect, base_revision, findings)
    select ${timesheetId}, ${scope.actor.firmId}, n."employmentContractId", n."assignmentId", n."operationTerritoryId",
      (n.month || '-01')::date, n."hourKind", n.hours, n.effect, n."baseRevision", n.findings
    from ${wanted}
    on conflict on constraint timesheet_line_once do update set hours = excluded.hours, effect = excluded.effect,
      base_revision = excluded.base_revision, findings = excluded.findings
    where (l.hours, l.effect, l.base_revision, l.findings) is distinct from
      (excluded.hours, excluded.effect, excluded.base_revision, excluded.findings)`);
  const stored = await scope.rows<{ id: number; assignmentId: number; month: string; hourKind: string }>(sql`
    select id, assignment_id as "assignmentId", to_char(month, 'YYYY-MM') as month, hour_kind as "hourKind"
    from timesheet_line where timesheet_id = ${timesheetId}`);
  return new Map(stored.map((line) => [cellKey(line), line.id]));
}
