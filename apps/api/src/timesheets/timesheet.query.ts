import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { type FirmContract, readFirmContracts } from './checking/people.query.js';
import { effectOfTimesheet } from './effect-of-timesheet.js';
import { withShownFindings } from './shown-findings.js';
import type {
  TimesheetLineView,
  TimesheetPerson,
  TimesheetRowView,
  TimesheetView,
} from './timesheet.view.js';

type Head = Omit<TimesheetView, 'rows' | 'lines' | 'effect' | 'people'> & { fileTotal: number | null };

/** A statement of the acting firm with everything its page shows. */
export async function readTimesheet(scope: Scope, id: number): Promise<TimesheetView> {
  const { fileTotal, ...head } = await scope.one<Head>(sql`
    select t.id, t.version, to_char(t.month, 'YYYY-MM') as month, t.origin, t.status, f.name as "fileName",
      coalesce((t.mapping ->> 'isRemembered')::boolean, false) as "areColumnsRemembered", t.created_at as "createdAt",
      t.certified_at as "certifiedAt", t.certified_name as "certifiedName", t.file_total as "fileTotal"
    from timesheet t left join timesheet_file f on f.id = t.file_id
    where t.id = ${id} and t.firm_id = ${scope.actor.firmId}`);
  const rows = withShownFindings(await readRows(scope, id));
  const lines = await scope.rows<TimesheetLineView>(sql`${LINES} where l.timesheet_id = ${id}
    and l.firm_id = ${scope.actor.firmId} order by p.last_name, p.first_name, l.month, l.hour_kind, l.id`);
  const people = (await readFirmContracts(scope)).filter(({ assignments }) => assignments.length > 0);
  return {
    ...head,
    rows,
    lines: withShownFindings(lines),
    effect: effectOfTimesheet(rows, lines, fileTotal),
    people: people.map(asPerson),
  };
}

function readRows(scope: Scope, id: number): Promise<TimesheetRowView[]> {
  return scope.rows<TimesheetRowView>(sql`
    select r.id, r.row_number as "rowNumber", r.person_text as "personText",
      coalesce(g.given ->> 'period', '') as "periodText", coalesce(g.given ->> 'clause', '') as "clauseText",
      coalesce(g.given ->> 'hours', '') as "hoursText", coalesce(r.raw -> 'cells', '[]') as cells,
      to_char(r.month, 'YYYY-MM') as month, r.hour_kind as "hourKind", r.hours,
      r.employment_contract_id as "employmentContractId", r.outcome, r.raw ? 'fixed' as "isFixed",
      coalesce((r.raw ->> 'isRemoved')::boolean, false) as "isRemoved", r.findings,
      coalesce((select json_agg(json_build_object('lineId', p.line_id, 'hours', p.hours) order by p.line_id)
        from timesheet_part p where p.row_id = r.id), '[]') as parts
    from timesheet_row r
    cross join lateral (select coalesce(r.raw -> 'given', '{}') || coalesce(r.raw -> 'fixed', '{}') as given) g
    where r.timesheet_id = ${id} and r.firm_id = ${scope.actor.firmId}
    order by r.row_number`);
}

/** Lines with the person, the clause and what the ledger holds; add the condition on `l`. */
export const LINES: Sql = sql`
  select l.id, l.version, l.employment_contract_id as "employmentContractId", p.last_name as "lastName",
    p.first_name as "firstName", to_char(l.month, 'YYYY-MM') as month, l.hour_kind as "hourKind", l.hours,
    coalesce((select sum(e.hours)::integer from hour_entry e where e.month = l.month and e.assignment_id = l.assignment_id
      and e.hour_kind = l.hour_kind), 0) as "postedHours", l.effect, l.state, l.findings, l.decided_at as "decidedAt",
    l.decision_reason as "decisionReason", l.assignment_id as "assignmentId", a.clause_id as "clauseId",
    lot.number as "lotNumber", lot.name as "lotName", pc.number as "contractNumber", o.name as "operationName"
  from timesheet_line l
  join assignment a on a.id = l.assignment_id
  join participant p on p.id = a.participant_id
  join lot on lot.id = a.lot_id
  join public_contract pc on pc.id = a.public_contract_id
  join operation o on o.id = a.operation_id`;

/** A work contract as the pages of the firm name it. */
export function asPerson({ assignments, ...contract }: FirmContract): TimesheetPerson {
  const { employmentContractId, lastName, firstName, startedOn, endedOn } = contract;
  return {
    employmentContractId,
    lastName,
    firstName,
    startedOn,
    endedOn,
    clauses: assignments.map(
      ({ assignmentId, clauseId, lotNumber, lotName, contractNumber, operationName }) => ({
        assignmentId,
        clauseId,
        lotNumber,
        lotName,
        contractNumber,
        operationName,
      }),
    ),
  };
}
