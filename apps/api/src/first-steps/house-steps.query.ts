import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
import type { HouseStepState } from './first-steps.view.js';

interface HouseFacts {
  readonly communes: number;
  readonly hasAuthority: boolean;
  readonly hasFirm: boolean;
  readonly operationId: number | null;
  readonly lot: { id: number; operationId: number } | null;
  readonly hasClause: boolean;
  readonly eligibleId: number | null;
  readonly hiredId: number | null;
  readonly hasAssignment: boolean;
  readonly hasHours: boolean;
}

const NO_RECORD = { communes: null, operationId: null, lotId: null, participantId: null };

/** How far a house has gone towards hours that count: what is there, never what somebody ticked. */
export async function houseStates(scope: Scope): Promise<HouseStepState[]> {
  const facts = await readFacts(scope);
  const { operationId, lot } = facts;
  return [
    { ...NO_RECORD, step: 'HOUSE', isDone: facts.communes > 0, communes: facts.communes },
    { ...NO_RECORD, step: 'AUTHORITY', isDone: facts.hasAuthority },
    { ...NO_RECORD, step: 'FIRM', isDone: facts.hasFirm },
    { ...NO_RECORD, step: 'OPERATION', isDone: operationId !== null },
    { ...NO_RECORD, step: 'CONTRACT', isDone: lot !== null, operationId },
    {
      ...NO_RECORD,
      step: 'CLAUSE',
      isDone: facts.hasClause,
      operationId: lot?.operationId ?? operationId,
      lotId: lot?.id ?? null,
    },
    { ...NO_RECORD, step: 'PARTICIPANT', isDone: facts.eligibleId !== null },
    {
      ...NO_RECORD,
      step: 'WORK_CONTRACT',
      isDone: facts.hiredId !== null,
      participantId: facts.eligibleId,
    },
    { ...NO_RECORD, step: 'ASSIGNMENT', isDone: facts.hasAssignment, participantId: facts.hiredId },
    { ...NO_RECORD, step: 'HOURS', isDone: facts.hasHours },
  ];
}

/** The latest record of each kind is the one its next form is on: on a first day there is one. */
function readFacts(scope: Scope): Promise<HouseFacts> {
  const house = houseOf(scope);
  return scope.one<HouseFacts>(sql`
    select (select count(*)::integer from commune_territory ct where ct.territory_id = ${house}
        and daterange(ct.valid_from, ct.valid_to, '[]') @> ${scope.today}::date) as communes,
      exists (select from contracting_authority) as "hasAuthority",
      exists (select from firm) as "hasFirm",
      (select max(o.id) from operation o where o.territory_id = ${house}) as "operationId",
      (select json_build_object('id', l.id, 'operationId', l.operation_id) from lot l
        where l.territory_id = ${house} order by l.id desc limit 1) as lot,
      exists (select from social_clause c where c.territory_id = ${house}) as "hasClause",
      (select y.participant_id from eligibility y join participant p on p.id = y.participant_id and p.anonymised_on is null
        where y.recorded_by_territory_id = ${house} order by y.id desc limit 1) as "eligibleId",
      (select c.participant_id from employment_contract c join participant p on p.id = c.participant_id and p.anonymised_on is null
        where c.registered_by_territory_id = ${house} order by c.id desc limit 1) as "hiredId",
      exists (select from assignment a where a.operation_territory_id = ${house}) as "hasAssignment",
      exists (select from social_clause c join hour_summary_clause s on s.clause_id = c.id and s.hours <> 0
        where c.territory_id = ${house}) as "hasHours"`);
}
