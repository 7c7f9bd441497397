import { setImmediate } from 'node:timers/promises';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../../database/scope.js';
import type { FirmContract } from '../lines/firm-contract.js';
import { nameKey, PeopleIndex, type RememberedKey } from './match-person.js';

/** The people of the acting firm with the names it asked to be remembered, to find those its rows name. */
export async function readPeople(scope: Scope): Promise<PeopleIndex> {
  const remembered = await readRemembered(scope);
  const contracts = await readFirmContracts(scope);
  return new PeopleIndex(contracts, remembered, await byNameKey(contracts));
}

/** The names the acting firm said once whom they mean. */
export function readRemembered(scope: Scope): Promise<RememberedKey[]> {
  return scope.rows<RememberedKey>(sql`
    select written_key as "writtenKey", participant_id as "participantId" from remembered_name
    where firm_id = ${scope.actor.firmId} order by written_key`);
}

const NAMES_AT_ONCE = 100;

/** The contracts by the key of their person's name: of thousands some at a time, others are answered in between. */
export async function byNameKey(contracts: readonly FirmContract[]): Promise<Map<string, FirmContract[]>> {
  const byName = new Map<string, FirmContract[]>();
  for (const [index, contract] of contracts.entries()) {
    if (index % NAMES_AT_ONCE === NAMES_AT_ONCE - 1) await setImmediate();
    const key = nameKey(`${contract.lastName} ${contract.firstName}`);
    const known = byName.get(key);
    if (known) known.push(contract);
    else byName.set(key, [contract]);
  }
  return byName;
}

/** Every work contract of the acting firm; never the criterion of the person. */
export function readFirmContracts(scope: Scope): Promise<FirmContract[]> {
  return contractsWhere(scope, sql`true`, sql`true`);
}

/** The same of some people only. */
export function readContractsOf(scope: Scope, participantIds: readonly number[]): Promise<FirmContract[]> {
  const those = sql`= any (${[...participantIds]}::integer[])`;
  return contractsWhere(scope, sql`c.participant_id ${those}`, sql`a.participant_id ${those}`);
}

/** The same of everybody without the clauses: to find whom a name means. */
export function readNamedContracts(scope: Scope): Promise<FirmContract[]> {
  return scope.prepared<FirmContract>(sql`
    select ${CONTRACT}, '[]'::json as assignments
    from employment_contract c
    join participant p on p.id = c.participant_id
    where c.firm_id = ${scope.actor.firmId}
    order by ${IN_ORDER}`);
}

const CONTRACT: Sql = sql`c.id as "employmentContractId", c.participant_id as "participantId", p.last_name as "lastName",
  p.first_name as "firstName", p.born_on as "bornOn", c.started_on as "startedOn", c.ended_on as "endedOn",
  c.eligible_until as "eligibleUntil"`;

const IN_ORDER: Sql = sql`p.last_name, p.first_name, c.started_on, c.id`;

/** The clauses of all the contracts in one pass: looked up contract by contract they took thrice as long. */
function contractsWhere(scope: Scope, contracts: Sql, assignments: Sql): Promise<FirmContract[]> {
  return scope.prepared<FirmContract>(sql`
    with served as (
      select a.employment_contract_id, json_agg(json_build_object('assignmentId', a.id, 'clauseId', a.clause_id,
        'share', a.share_per_ten_thousand, 'startedOn', a.started_on, 'endedOn', a.ended_on, 'lotNumber', l.number,
        'lotName', l.name, 'contractNumber', pc.number, 'operationName', o.name, 'operationReference', o.reference)
        order by a.id) as assignments
      from assignment a
      join lot l on l.id = a.lot_id
      join public_contract pc on pc.id = a.public_contract_id
      join operation o on o.id = a.operation_id
      where a.firm_id = ${scope.actor.firmId} and ${assignments}
      group by a.employment_contract_id)
    select ${CONTRACT}, coalesce(s.assignments, '[]') as assignments
    from employment_contract c
    join participant p on p.id = c.participant_id
    left join served s on s.employment_contract_id = c.id
    where c.firm_id = ${scope.actor.firmId} and ${contracts}
    order by ${IN_ORDER}`);
}
