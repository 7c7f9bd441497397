import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { periodsOf } from '../../timesheets/due/due-day.query.js';
import { operationsInScope } from '../operations/operations-in-scope.js';
import type { LotClause, OperationContract, OperationHead } from './operation-page.js';

/** A clause as it is stored, with its sums and the months they come from. */
export type ClauseWithMonths = Omit<
  LotClause,
  | 'validatedHours'
  | 'declaredHours'
  | 'outstandingHours'
  | 'progress'
  | 'projectedEnd'
  | 'state'
  | 'invoicings'
> & {
  validatedHours: number;
  declaredHours: number;
  lotId: number;
  months: { month: string; hours: number }[];
};

/** The operation itself. Throws `not-found` when the actor may not see it. */
export function readHead(scope: Scope, id: number): Promise<OperationHead> {
  return scope.one(sql`
    select o.id, o.version, o.name, o.reference, o.address, o.status, o.started_on as "startedOn",
      o.expected_end_on as "expectedEndOn", json_build_object('id', a.id, 'name', a.name) as authority,
      json_build_object('id', t.id, 'name', t.name) as territory, json_build_object('code', m.code, 'name', m.name) as commune
    from operation o join contracting_authority a on a.id = o.authority_id
    join territory t on t.id = o.territory_id join commune m on m.code = o.commune_code
    where o.id = ${id} and ${operationsInScope(scope.actor, 'o')}`);
}

/** Lots are numbered '2' before '10', and 'A' after them. */
const BY_NUMBER = sql`nullif(substring(l.number from '^[0-9]{1,9}'), '')::integer nulls last, l.number, l.id`;

/** Public contracts, their lots and the firms of each lot, in one statement; clauses come apart, with their hours. */
export function readContracts(scope: Scope, operationId: number): Promise<OperationContract[]> {
  return scope.rows(sql`
    select c.id, c.version, c.number, c.subject, c.kind, c.notified_on as "notifiedOn", c.amount_cents as "amountCents",
      coalesce((select json_agg(json_build_object('id', l.id, 'version', l.version, 'number', l.number, 'name', l.name,
          'amountCents', l.amount_cents, 'clauses', '[]'::json, 'parties', ${partiesOfLot()}) order by ${BY_NUMBER})
        from lot l where l.public_contract_id = c.id), '[]') as lots
    from public_contract c where c.operation_id = ${operationId} and ${operationsInScope(scope.actor, 'c')}
    order by c.notified_on nulls last, c.number, c.id`);
}

function partiesOfLot(): Sql {
  return sql`coalesce((select json_agg(json_build_object('id', p.id, 'version', p.version, 'role', p.role, 'isLead', p.is_lead,
      'parentPartyId', p.parent_party_id, 'firm', json_build_object('id', f.id, 'name', f.name, 'kind', f.kind))
      order by p.role = 'SUBCONTRACTOR', not p.is_lead, p.role <> 'HOLDER', f.name, p.id)
    from contract_party p join firm f on f.id = p.firm_id where p.lot_id = l.id), '[]')`;
}

/** Every clause of an operation with its objective of today, its validated and declared hours, and its amendments. */
export function readClauses(scope: Scope, operationId: number): Promise<ClauseWithMonths[]> {
  return scope.rows(sql`
    select c.id, c.lot_id as "lotId", c.version, c.kind, c.objective_kind as "objectiveKind", c.committed_hours as "initialHours",
      c.cents_per_hour as "centsPerHour", c.threshold_cents as "thresholdCents", 
      case when c.objective_kind = 'PROPORTIONAL' then invoiced_as_of(c.id, 'infinity') end as "invoicedCents",
      c.counted_hour_kinds as "countedHourKinds", c.allows_open_ended as "allowsOpenEnded",
      c.penalty_cents_per_hour as "penaltyCentsPerHour", c.statement_due_day as "statementDueDay", ${periodsOf(sql`c.id`)} as "statementPeriods", c.started_on as "startedOn", c.due_on as "dueOn",
      co.committed_hours as "committedHours", h.validated as "validatedHours", h.months,
      coalesce((select sum(l.hours) from assignment a join timesheet_line l on l.assignment_id = a.id and l.state = 'SENT'
        where a.clause_id = c.id), 0)::bigint as "declaredHours",
      coalesce((select json_agg(json_build_object('id', m.id, 'version', m.version, 'number', m.number, 'signedOn', m.signed_on,
          'committedHours', m.committed_hours, 'reason', m.reason) order by m.signed_on, m.number)
        from clause_amendment m where m.clause_id = c.id), '[]') as amendments
    from social_clause c join clause_objective co on co.clause_id = c.id
    cross join lateral (
      select coalesce(sum(s.hours), 0)::bigint as validated,
        coalesce(json_agg(json_build_object('month', to_char(s.month, 'YYYY-MM'), 'hours', s.hours) order by s.month)
          filter (where s.hours <> 0), '[]') as months
      from hour_summary_clause s where s.clause_id = c.id) h
    where c.operation_id = ${operationId} and ${operationsInScope(scope.actor, 'c')}
    order by c.due_on, c.id`);
}
