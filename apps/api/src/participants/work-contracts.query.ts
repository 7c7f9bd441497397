import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import type { CriterionCode } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { FindingView, WorkContractView } from './file/participant-file.js';

interface StoredContract extends Omit<WorkContractView, 'proofFindings'> {
  criterionCode: CriterionCode;
}

/**
 * The work contracts of a person, in all the files merged, that the house may see (its own, its residents', those serving its operations), each
 * with the assignments it may see. Of a person of another house (`isOwnPerson` false): only what serves its operations,
 * without home, exit or breach unless it registered the contract. `findingsAtHiring` says what the known proofs leave open.
 */
export async function readWorkContracts(
  scope: Scope,
  files: readonly number[],
  isOwnPerson: boolean,
  findingsAtHiring: (criterion: CriterionCode, hiredOn: CalendarDay) => FindingView[],
): Promise<WorkContractView[]> {
  const { territoryId } = scope.actor;
  const contracts = await scope.rows<StoredContract>(sql`
    select c.id, c.version, c.firm_id as "firmId", f.name as "firmName", f.kind as "firmKind",
      c.engagement_mode as "engagementMode", c.contract_type as "contractType", c.trade,
      c.started_on as "startedOn", c.ended_on as "endedOn", case when ${isOwnPerson} then m.name end as "communeName",
      t.name as "territoryName", c.eligible_until as "eligibleUntil",
      case when own.is then c.exit_situation end as "exitSituation",
      case when own.is then c.exit_recorded_on end as "exitRecordedOn", case when own.is then c.breach_on end as "breachOn",
      (select coalesce(json_agg(json_build_object('followUp', x.follow_up, 'situation', x.situation, 'recordedOn', x.recorded_on)
        order by x.follow_up), '[]') from exit_follow_up x where x.employment_contract_id = c.id and own.is) as "followUps",
      case when own.is then c.breach_reason end as "breachReason", c.criterion_code as "criterionCode",
      c.registered_by_territory_id = ${territoryId} as "isOwn", work.assignments
    from employment_contract c
    join firm f on f.id = c.firm_id
    join commune m on m.code = c.residence_commune_code
    join territory t on t.id = c.residence_territory_id
    cross join lateral (select ${isOwnPerson} or c.registered_by_territory_id = ${territoryId} as is) own
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', a.id, 'version', a.version, 'clauseId', a.clause_id,
          'operationId', o.id, 'operationName', o.name, 'lotNumber', l.number, 'lotName', l.name, 'territoryName', ot.name,
          'isOwn', o.territory_id = ${territoryId}, 'sharePerTenThousand', a.share_per_ten_thousand,
          'startedOn', a.started_on, 'endedOn', a.ended_on,
          'hours', (select coalesce(sum(e.hours), 0) from hour_entry e where e.participant_id = a.participant_id and e.assignment_id = a.id),
          'derogations', (select coalesce(json_agg(distinct d.kind), '[]') from derogation d where d.assignment_id = a.id))
        order by a.started_on desc, a.id desc), '[]') as assignments
      from assignment a
      join operation o on o.id = a.operation_id
      join lot l on l.id = a.lot_id
      join territory ot on ot.id = o.territory_id
      where a.employment_contract_id = c.id and (o.territory_id = ${territoryId} or (${isOwnPerson}
        and ${territoryId} in (c.registered_by_territory_id, c.residence_territory_id)))) work
    where c.participant_id = any (${[...files]}::integer[]) and (c.registered_by_territory_id = ${territoryId}
      or c.residence_territory_id = ${territoryId} or json_array_length(work.assignments) > 0)
    order by c.started_on desc, c.id desc`);
  return contracts.map(({ criterionCode, ...contract }) => ({
    ...contract,
    proofFindings: findingsAtHiring(criterionCode, contract.startedOn as CalendarDay),
  }));
}
