import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { KnownPerson } from '../../participants/file/new-participant.js';
import { holdKnown } from '../../participants/hold-files.js';
import { notFound } from '../../platform/refuse.js';

export interface AssignableContract {
  readonly id: number;
  readonly participantId: number;
  readonly firmId: number;
  readonly engagementMode: string;
  readonly contractType: string;
  readonly residenceCommuneCode: string;
  readonly residenceTerritoryId: number;
  readonly isQpv: boolean;
  readonly criterionGroup: string;
  readonly sex: string;
  readonly ageBand: string;
  readonly startedOn: CalendarDay;
  readonly endedOn: CalendarDay | null;
}

/** The work contract to assign: one the house sees, or one of a person of another house that it knows by name and birth date. */
export async function readAssignable(
  scope: Scope,
  contractId: number,
  knownAs: KnownPerson | null,
): Promise<AssignableContract> {
  const { territoryId } = scope.actor;
  const known = knownAs === null ? [] : await holdKnown(scope, knownAs);
  const contract = await scope.first<AssignableContract & { isVisible: boolean }>(sql`
    select c.id, c.participant_id as "participantId", c.firm_id as "firmId", c.engagement_mode as "engagementMode",
      c.contract_type as "contractType", c.residence_commune_code as "residenceCommuneCode",
      c.residence_territory_id as "residenceTerritoryId", c.is_qpv as "isQpv", c.criterion_group as "criterionGroup",
      c.sex, c.age_band as "ageBand", c.started_on as "startedOn", c.ended_on as "endedOn",
      (c.registered_by_territory_id = ${territoryId} or c.residence_territory_id = ${territoryId} or exists (
        select 1 from assignment a where a.employment_contract_id = c.id and a.operation_territory_id = ${territoryId})) as "isVisible"
    from employment_contract c where c.id = ${contractId}`);
  if (!contract) throw notFound('employmentContractId');
  const { isVisible, ...assignable } = contract;
  if (isVisible || known.includes(contract.participantId)) return assignable;
  throw notFound('employmentContractId');
}

export interface AssignableClause {
  readonly clauseId: number;
  readonly lotId: number;
  readonly publicContractId: number;
  readonly operationId: number;
  readonly operationTerritoryId: number;
  readonly authorityId: number;
  readonly startedOn: CalendarDay;
  readonly dueOn: CalendarDay;
}

/** A clause of the acting house's operations. Throws `not-found`. */
export async function readClause(scope: Scope, clauseId: number): Promise<AssignableClause> {
  const clause = await scope.first<AssignableClause>(sql`
    select id as "clauseId", lot_id as "lotId", public_contract_id as "publicContractId", operation_id as "operationId",
      territory_id as "operationTerritoryId", authority_id as "authorityId", started_on as "startedOn", due_on as "dueOn"
    from social_clause where id = ${clauseId} and territory_id = ${scope.actor.territoryId}`);
  if (!clause) throw notFound('clauseId');
  return clause;
}
