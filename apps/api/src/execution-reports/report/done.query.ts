import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { allOf } from '../../platform/paging.js';
import { recordedInTime } from '../../reports/selection/selection.js';
import { type AskedReport, hoursOfSubject } from './subject.query.js';

/** Hours validated of a clause, for a party, in a month. */
export interface DoneHours {
  readonly clauseId: number;
  readonly partyId: number | null;
  readonly month: string;
  readonly hours: number;
}

/** What was done: live, at the end of a day, or at the instant of an attestation. */
export function readDone(scope: Scope, asked: AskedReport): Promise<DoneHours[]> {
  return scope.rows(sql`
    select e.clause_id as "clauseId", w.contract_party_id as "partyId", to_char(e.month, 'YYYY-MM') as month, sum(e.hours) as hours
    from hour_entry e join assignment w on w.id = e.assignment_id
    where ${allOf([...hoursOfSubject(asked), ...recordedInTime(asked)])}
    group by 1, 2, 3 having sum(e.hours) <> 0 order by 3, 1, 2`);
}

/** Persons and work contracts with hours: they are counted, never added up. */
export function countPeople(
  scope: Scope,
  asked: AskedReport,
): Promise<{ persons: number; workContracts: number }> {
  return scope.one(sql`
    with live as (
      select e.participant_id, e.employment_contract_id from hour_entry e
      where ${allOf([...hoursOfSubject(asked), ...recordedInTime(asked)])}
      group by 1, 2, e.assignment_id having sum(e.hours) <> 0)
    select count(distinct participant_id)::integer as persons,
      count(distinct employment_contract_id)::integer as "workContracts" from live`);
}

/** How objectives were last divided on a day, clause by clause. */
export async function readDivisions(
  scope: Scope,
  operationId: number,
  day: string,
): Promise<ReadonlyMap<number, { partyId: number; hours: number }[]>> {
  const rows = await scope.rows<{ clauseId: number; parts: { partyId: number; hours: number }[] }>(sql`
    select distinct on (d.clause_id) d.clause_id as "clauseId",
      (select json_agg(json_build_object('partyId', p.contract_party_id, 'hours', p.hours) order by p.contract_party_id)
        from objective_part p where p.division_id = d.id) as parts
    from objective_division d join social_clause c on c.id = d.clause_id
    where c.operation_id = ${operationId} and d.decided_on <= ${day}
    order by d.clause_id, d.revision desc`);
  return new Map(rows.map(({ clauseId, parts }) => [clauseId, parts]));
}
