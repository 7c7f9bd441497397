import sql from 'sql-template-tag';
import { allOf } from '../platform/paging.js';
import { liveAssignments, type Reader } from './measure.query.js';
import { conditionsOf, managedBy, type Selection } from './selection/selection.js';

/** The indicators that are counted; shares and full-time equivalents are worked out from them. Hours are hundredths. */
export interface CountedIndicators {
  hoursOnOwnOperations: number;
  hoursByResidentsHere: number;
  hoursByNonResidentsHere: number;
  personsResidentsHere: number;
  personsNonResidentsHere: number;
  operationsHere: number;
  publicContractsHere: number;
  authoritiesHere: number;
  firmsHere: number;
  workContractsHere: number;
  personsHere: number;
  hoursByResidentsElsewhere: number;
  operationsElsewhereWithResidents: number;
  workContractsOfResidentsElsewhere: number;
  personsResidentsElsewhere: number;
  personsQpvResidentsElsewhere: number;
  hoursByResidents: number;
  personsResidents: number;
  hoursManaged: number;
  firmsManaged: number;
  hoursMetropolis: number;
}

/** Counts a territory's indicators in the ledger: what had validated hours in the period counts, and nothing else. */
export async function readIndicators(
  reader: Reader,
  territoryId: number,
  selection: Selection,
): Promise<CountedIndicators> {
  const period = conditionsOf(selection);
  const managed = managedBy(sql`${territoryId}::integer`);
  const [found] = await reader.rows<CountedIndicators>(sql`
    with live as (
      select *, operation_territory_id = ${territoryId} as here, residence_territory_id = ${territoryId} as resident
      from (${liveAssignments([...period, managed])}) x)
    select
      coalesce(sum(hours) filter (where here), 0) as "hoursOnOwnOperations",
      coalesce(sum(hours) filter (where here and resident), 0) as "hoursByResidentsHere",
      coalesce(sum(hours) filter (where here and not resident), 0) as "hoursByNonResidentsHere",
      count(distinct participant_id) filter (where here and resident)::integer as "personsResidentsHere",
      count(distinct participant_id) filter (where here and not resident)::integer as "personsNonResidentsHere",
      count(distinct operation_id) filter (where here)::integer as "operationsHere",
      count(distinct public_contract_id) filter (where here)::integer as "publicContractsHere",
      count(distinct authority_id) filter (where here)::integer as "authoritiesHere",
      count(distinct firm_id) filter (where here)::integer as "firmsHere",
      count(distinct employment_contract_id) filter (where here)::integer as "workContractsHere",
      count(distinct participant_id) filter (where here)::integer as "personsHere",
      coalesce(sum(hours) filter (where not here), 0) as "hoursByResidentsElsewhere",
      count(distinct operation_id) filter (where not here)::integer as "operationsElsewhereWithResidents",
      count(distinct employment_contract_id) filter (where not here)::integer as "workContractsOfResidentsElsewhere",
      count(distinct participant_id) filter (where not here)::integer as "personsResidentsElsewhere",
      count(distinct participant_id) filter (where not here and is_qpv)::integer as "personsQpvResidentsElsewhere",
      coalesce(sum(hours) filter (where resident), 0) as "hoursByResidents",
      count(distinct participant_id) filter (where resident)::integer as "personsResidents",
      coalesce(sum(hours), 0) as "hoursManaged",
      count(distinct firm_id)::integer as "firmsManaged",
      (select coalesce(sum(e.hours), 0) from hour_entry e where ${allOf(period)}) as "hoursMetropolis"
    from live`);
  return found!;
}
