import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { FirmContract } from './firm-contract.js';
import { PeopleIndex, type RememberedKey } from './match-person.js';

/** The people of the acting firm with the names it asked to be remembered, to find those its rows name. */
export async function readPeople(scope: Scope): Promise<PeopleIndex> {
  const remembered = await scope.rows<RememberedKey>(sql`
    select written_key as "writtenKey", participant_id as "participantId" from remembered_name
    where firm_id = ${scope.actor.firmId} order by written_key`);
  return new PeopleIndex(await readFirmContracts(scope), remembered);
}

/** Every work contract of the acting firm; never the criterion of the person. */
export function readFirmContracts(scope: Scope): Promise<FirmContract[]> {
  return scope.rows<FirmContract>(sql`
    select c.id as "employmentContractId", c.participant_id as "participantId", p.last_name as "lastName",
      p.first_name as "firstName", p.born_on as "bornOn", c.started_on as "startedOn", c.ended_on as "endedOn",
      c.eligible_until as "eligibleUntil",
      coalesce((
        select json_agg(json_build_object('assignmentId', a.id, 'clauseId', a.clause_id, 'share', a.share_per_ten_thousand,
          'startedOn', a.started_on, 'endedOn', a.ended_on, 'lotNumber', l.number, 'lotName', l.name,
          'contractNumber', pc.number, 'operationName', o.name, 'operationReference', o.reference) order by a.id)
        from assignment a
        join lot l on l.id = a.lot_id
        join public_contract pc on pc.id = a.public_contract_id
        join operation o on o.id = a.operation_id
        where a.employment_contract_id = c.id), '[]') as assignments
    from employment_contract c
    join participant p on p.id = c.participant_id
    where c.firm_id = ${scope.actor.firmId}
    order by p.last_name, p.first_name, c.started_on, c.id`);
}
