import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import {
  assertProlongable,
  type ProlongationLimit,
  prolongationLimits,
  type ServedClause,
} from '@clausier/domain/participants/hiring/prolongation';
import sql, { raw } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { tryOut } from '../../database/try-out.js';
import { ELIGIBILITY_END } from '../../ledger/eligibility-end.js';
import { changeEmploymentContract } from '../change-employment-contract.js';
import type {
  Prolongation,
  ProlongationPreview,
  ProlongationUndo,
  ProlongedContractView,
  SeenContract,
} from './prolonging.view.js';

/**
 * What prolonging several work contracts would do, each apart: each is prolonged as it would be and taken back at once. Tells
 * why one is refused, and of the others what stops before the new end. Call it in a write; nothing stays.
 */
export async function previewProlongation(
  scope: Scope,
  { contracts, until }: Prolongation,
): Promise<ProlongationPreview[]> {
  const previews: ProlongationPreview[] = [];
  for (const contract of contracts) {
    const tried = await tryOut(scope, () => prolong(scope, contract, until as CalendarDay));
    const limits = tried.value?.limits ?? [];
    const { code = null, params = {} } = tried.refusal ?? {};
    previews.push({ id: contract.id, limits, refusal: code, params });
  }
  return previews;
}

/**
 * Prolongs several work contracts to one day, in one transaction: all of them, or none. Throws what refuses the first that
 * cannot be: `not-found`, what `assertProlongable` and `changeEmploymentContract` throw.
 */
export async function prolongContracts(
  scope: Scope,
  { contracts, until }: Prolongation,
): Promise<ProlongedContractView[]> {
  const prolonged: ProlongedContractView[] = [];
  for (const contract of inOrder(contracts))
    prolonged.push((await prolong(scope, contract, until as CalendarDay)).prolonged);
  return prolonged;
}

/**
 * Gives several work contracts the end they had back, and their assignments with them: all of them, or none. Throws
 * `not-found`, `version-stale` when one was changed since, `has-hours-after` when hours were validated meanwhile.
 */
export async function undoProlongation(scope: Scope, { contracts }: ProlongationUndo): Promise<void> {
  for (const { id, ...former } of inOrder(contracts)) await changeEmploymentContract(scope, id, former);
}

/** Always in the same order: two facilitators never wait for each other. */
const inOrder = <T extends SeenContract>(contracts: readonly T[]): T[] =>
  contracts.toSorted((one, other) => one.id - other.id);

async function prolong(
  scope: Scope,
  { id, version }: SeenContract,
  until: CalendarDay,
): Promise<{ prolonged: ProlongedContractView; limits: ProlongationLimit[] }> {
  const contract = await scope.one<{ endedOn: CalendarDay | null; breachOn: CalendarDay | null }>(sql`
    select ended_on as "endedOn", breach_on as "breachOn" from employment_contract
    where id = ${id} and registered_by_territory_id = ${scope.actor.territoryId} for update`);
  const endedOn = assertProlongable(contract, until);
  const limits = prolongationLimits(endedOn, until, await servedUntil(scope, id, endedOn));
  const saved = await changeEmploymentContract(scope, id, { version, endedOn: until });
  return { prolonged: { ...saved, endedOn }, limits };
}

/** The clauses that the work contract serves until its last day. */
function servedUntil(scope: Scope, contractId: number, endedOn: CalendarDay): Promise<ServedClause[]> {
  return scope.rows<ServedClause>(sql`
    select k.id as "clauseId", o.name as "operationName", k.due_on as "dueOn", (${raw(ELIGIBILITY_END)})::date as "countsUntil",
      a.operation_territory_id = ${scope.actor.territoryId} as "isHere"
    from assignment a join employment_contract c on c.id = a.employment_contract_id
    join social_clause k on k.id = a.clause_id join operation o on o.id = a.operation_id
    where c.id = ${contractId} and a.ended_on = ${endedOn}::date order by o.name, k.id`);
}
