import { parseMonth } from '@clausier/domain/calendar/month';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { FirmContract } from './checking/lines/firm-contract.js';
import { readFirmContracts } from './checking/people/people.query.js';
import { countsAt } from './counting/kept-counts.js';
import { effectOf, rowCountsOf } from './counting/statement-counts.js';
import { readDueDay } from './due/due-day.query.js';
import type { TimesheetPerson, TimesheetView } from './timesheet.view.js';

type Head = Omit<TimesheetView, 'counts' | 'effect' | 'people' | 'dueOn'> & {
  readonly fileTotal: number | null;
};

/** A statement of the acting firm with everything its page shows but its rows and its lines. */
export async function readTimesheet(scope: Scope, id: number): Promise<TimesheetView> {
  const { fileTotal, ...head } = await scope.one<Head>(sql`
    select t.id, t.version, to_char(t.month, 'YYYY-MM') as month, t.origin, t.status, f.name as "fileName",
      coalesce((t.mapping ->> 'isRemembered')::boolean, false) as "areColumnsRemembered",
      (select to_char(e.month, 'YYYY-MM') from timesheet e
        where e.firm_id = t.firm_id and e.status = 'SENT' and e.id < t.id and e.mapping ->> 'signature' = t.mapping ->> 'signature'
        order by e.id desc limit 1) as "columnsKnownFrom",
      t.created_at as "createdAt", t.certified_at as "certifiedAt", t.certified_name as "certifiedName",
      t.file_total as "fileTotal"
    from timesheet t left join timesheet_file f on f.id = t.file_id
    where t.id = ${id} and t.firm_id = ${scope.actor.firmId}`);
  const counts = await countsAt(scope, id, head.version);
  const month = parseMonth(head.month);
  const dueOn = head.status === 'DRAFT' ? (await readDueDay(scope, month)).dueOn : null;
  const people = (await readFirmContracts(scope)).filter(({ assignments }) => assignments.length > 0);
  return {
    ...head,
    dueOn,
    counts: rowCountsOf(counts),
    effect: effectOf(counts, fileTotal),
    people: people.map(asPerson),
  };
}

/** Lines with the person, the clause and what the ledger holds; add the condition on `l`. */
export const LINES: Sql = sql`
  select l.id, l.version, l.employment_contract_id as "employmentContractId", p.last_name as "lastName",
    p.first_name as "firstName", to_char(l.month, 'YYYY-MM') as month, l.hour_kind as "hourKind", l.hours,
    coalesce((select sum(e.hours)::integer from hour_entry e where e.month = l.month and e.assignment_id = l.assignment_id
      and e.hour_kind = l.hour_kind), 0) as "postedHours", l.effect, l.state, l.findings, l.decided_at as "decidedAt",
    l.decision_reason as "decisionReason", l.reversed_at as "reversedAt", l.reversal_reason as "reversalReason", l.assignment_id as "assignmentId", a.clause_id as "clauseId",
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
