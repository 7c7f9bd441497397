import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../../database/scope.js';

/** Whose rows and lines a check is about: all of the statement's, or those of some assignments. */
export type Checked = 'ALL' | readonly number[];

/** So that the planner knows how much is staged: what it takes for a few rows, it joins in a time that grows as their square. */
const COUNTED = sql`analyze staged_raw (row_number), staged_row (row_number), staged_line (assignment_id), staged_part (row_number)`;

/** Stores what is staged of rows read for the first time. */
export async function storeNewRows(scope: Scope, timesheetId: number): Promise<void> {
  await scope.run(COUNTED);
  await scope.run(sql`
    insert into timesheet_row (timesheet_id, firm_id, row_number, raw, person_text, month, hour_kind, hours,
      employment_contract_id, outcome, findings)
    select ${timesheetId}, ${scope.actor.firmId}, row_number, w.raw, r.person_text, r.month, r.hour_kind, r.hours,
      r.employment_contract_id, r.outcome, r.findings
    from staged_raw w join staged_row r using (row_number)`);
  await scope.run(linesOf(scope, timesheetId));
  await storeParts(scope, timesheetId);
}

/**
 * Stores what is staged of rows checked again: only rows and lines that changed are touched, so that the journal tells
 * real changes. `checked` says which lines are made again; a line nothing makes any more goes.
 */
export async function storeCheckedRows(scope: Scope, timesheetId: number, checked: Checked): Promise<void> {
  await scope.run(COUNTED);
  await scope.run(sql`
    delete from timesheet_part p using timesheet_line l
    where p.line_id = l.id and p.timesheet_id = ${timesheetId} and l.timesheet_id = ${timesheetId} and ${among(checked)}`);
  await scope.run(sql`
    update timesheet_row r set person_text = n.person_text, month = n.month, hour_kind = n.hour_kind, hours = n.hours,
      employment_contract_id = n.employment_contract_id, outcome = n.outcome, findings = n.findings
    from staged_row n
    where r.row_number = n.row_number and r.timesheet_id = ${timesheetId} and r.firm_id = ${scope.actor.firmId}
      and (r.person_text, r.month, r.hour_kind, r.hours, r.employment_contract_id, r.outcome, r.findings) is distinct from
        (n.person_text, n.month, n.hour_kind, n.hours, n.employment_contract_id, n.outcome, n.findings)`);
  await scope.run(sql`
    delete from timesheet_line l where l.timesheet_id = ${timesheetId} and ${among(checked)}
      and (l.assignment_id, l.month, l.hour_kind) not in (select assignment_id, month, hour_kind from staged_line)`);
  await scope.run(sql`
    ${linesOf(scope, timesheetId)}
    on conflict on constraint timesheet_line_once do update set hours = excluded.hours, effect = excluded.effect,
      base_revision = excluded.base_revision, findings = excluded.findings
    where (l.hours, l.effect, l.base_revision, l.findings) is distinct from
      (excluded.hours, excluded.effect, excluded.base_revision, excluded.findings)`);
  await storeParts(scope, timesheetId);
}

/** The lines that are staged; those of a statement read for the first time cannot be there already. */
function linesOf(scope: Scope, timesheetId: number): Sql {
  return sql`
    insert into timesheet_line as l (timesheet_id, firm_id, employment_contract_id, assignment_id, operation_territory_id,
      month, hour_kind, hours, effect, base_revision, findings)
    select ${timesheetId}, ${scope.actor.firmId}, employment_contract_id, assignment_id, operation_territory_id,
      month, hour_kind, hours, effect, base_revision, findings
    from staged_line`;
}

/**
 * A part finds its row and its line by look-ups, never by joins: of a statement whose rows were written a moment ago the
 * planner thinks that it has one, and would compare each of its rows with each of its lines.
 */
async function storeParts(scope: Scope, timesheetId: number): Promise<void> {
  await scope.run(sql`
    insert into timesheet_part (row_id, line_id, timesheet_id, hours)
    select (select r.id from timesheet_row r where r.timesheet_id = ${timesheetId} and r.row_number = p.row_number),
      (select l.id from timesheet_line l where l.timesheet_id = ${timesheetId} and l.assignment_id = p.assignment_id
        and l.month = p.month and l.hour_kind = p.hour_kind), ${timesheetId}, p.hours
    from staged_part p`);
}

function among(checked: Checked): Sql {
  return checked === 'ALL' ? sql`true` : sql`l.assignment_id = any (${[...checked]}::integer[])`;
}
