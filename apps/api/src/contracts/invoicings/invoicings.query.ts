import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { allOf } from '../../platform/paging.js';
import { operationsInScope } from '../operations/operations-in-scope.js';

/** An entry of the amounts invoiced on a clause, as it is kept. */
export interface StoredInvoicing {
  readonly revision: number;
  readonly invoicedOn: string;
  readonly cumulativeCents: number | null;
  readonly reason: string | null;
  readonly recordedOn: string;
  readonly isCarriedOver: boolean;
}

/**
 * The entries of every clause of an operation that meet `conditions` on `e` (until when they were recorded), by clause, in the
 * order of the days and then as they were written.
 */
export async function readInvoicings(
  scope: Scope,
  operationId: number,
  conditions: readonly Sql[] = [],
): Promise<ReadonlyMap<number, StoredInvoicing[]>> {
  const rows = await scope.rows<StoredInvoicing & { clauseId: number }>(sql`
    select e.clause_id as "clauseId", ${ENTRY}
    from clause_invoicing e join social_clause c on c.id = e.clause_id
    where ${allOf([sql`c.operation_id = ${operationId}`, operationsInScope(scope.actor, 'c'), ...conditions])}
    order by e.clause_id, e.invoiced_on, e.revision`);
  return Map.groupBy(rows, ({ clauseId }) => clauseId);
}

/** Every entry of one clause of the actor's. */
export function readInvoicingsOf(scope: Scope, clauseId: number): Promise<StoredInvoicing[]> {
  return scope.rows(sql`
    select ${ENTRY} from clause_invoicing e join social_clause c on c.id = e.clause_id
    where c.id = ${clauseId} and ${operationsInScope(scope.actor, 'c')} order by e.revision`);
}

const ENTRY = sql`e.revision, e.invoiced_on as "invoicedOn", e.cumulative_cents as "cumulativeCents", e.reason,
  to_char(e.recorded_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "recordedOn",
  e.recorded_by_user_id is null as "isCarriedOver"`;
