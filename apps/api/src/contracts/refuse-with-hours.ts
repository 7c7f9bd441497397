import sql, { raw } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { ruleBroken } from '../platform/refuse.js';

const CLAUSES_OF = {
  operation: 'operation_id',
  publicContract: 'public_contract_id',
  lot: 'lot_id',
  clause: 'id',
} as const;

/** Refuses (`has-hours`) to remove or move what hours of the ledger hang on, even hours that were reversed since. */
export async function refuseWithHours(
  scope: Scope,
  of: keyof typeof CLAUSES_OF,
  id: number,
  field?: string,
): Promise<void> {
  const found = await scope.first(sql`
    select 1 from social_clause c join hour_summary_clause h on h.clause_id = c.id
    where c.${raw(CLAUSES_OF[of])} = ${id} limit 1`);
  if (found) throw ruleBroken('has-hours', field);
}

/** Same refusal for a party of a lot: hours of people who were assigned through it. */
export async function refusePartyWithHours(scope: Scope, partyId: number): Promise<void> {
  const found = await scope.first(sql`
    select 1 from assignment a join hour_entry e on e.clause_id = a.clause_id and e.assignment_id = a.id
    where a.contract_party_id = ${partyId} limit 1`);
  if (found) throw ruleBroken('has-hours');
}
