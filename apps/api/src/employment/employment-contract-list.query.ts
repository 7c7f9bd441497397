import { ApiProperty } from '@nestjs/swagger';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { DayField, IdField } from '../http/fields.js';
import {
  allOf,
  matches,
  orderBy,
  type Page,
  PageInfo,
  PageQuery,
  pageOf,
  SearchField,
} from '../platform/paging.js';

export class EmploymentContractListQuery extends PageQuery {
  @IdField({ optional: true }) firmId?: number;

  @IdField({ optional: true }) operationId?: number;

  /** Contracts, or 24 months, that end between today and this day. */
  @DayField({ optional: true }) endingBy?: string;
}

/** The same with words of a name, in a body. */
export class EmploymentContractSearch extends EmploymentContractListQuery {
  @SearchField() search?: string;
}

export class EmploymentContractListItem {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty() participantId: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty() firmName: string;
  @ApiProperty() firmKind: string;
  @ApiProperty() contractType: string;
  @ApiProperty() engagementMode: string;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn: string | null;
  @ApiProperty({ format: 'date' }) eligibleUntil: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for a person of another house' })
  communeName: string | null;
  @ApiProperty() territoryName: string;
  @ApiProperty({ description: 'Lived on the territory of another house when it started' })
  isElsewhere: boolean;
  @ApiProperty({ type: String, nullable: true }) operationNames: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) breachOn: string | null;
}

export class EmploymentContractPage extends PageInfo {
  @ApiProperty({ type: [EmploymentContractListItem] }) items: EmploymentContractListItem[];
}

const SORTS = {
  name: '"lastName"',
  firm: '"firmName"',
  startedOn: '"startedOn"',
  endedOn: '"endedOn"',
  eligibleUntil: '"eligibleUntil"',
};

/** Work contracts the house registered, of its residents, or serving its operations. */
export function listEmploymentContracts(
  scope: Scope,
  query: EmploymentContractSearch,
): Promise<Page<EmploymentContractListItem>> {
  const { territoryId } = scope.actor;
  const select = sql`
    select c.id, c.version, c.participant_id as "participantId", p.last_name as "lastName", p.first_name as "firstName",
      f.name as "firmName", f.kind as "firmKind", c.contract_type as "contractType", c.engagement_mode as "engagementMode",
      c.started_on as "startedOn", c.ended_on as "endedOn", c.eligible_until as "eligibleUntil", 
      case when ${territoryId} in (c.residence_territory_id, p.registered_by_territory_id)
        then m.name end as "communeName", t.name as "territoryName",
      c.residence_territory_id <> ${territoryId} as "isElsewhere",
      case when ${territoryId} in (c.residence_territory_id, c.registered_by_territory_id, p.registered_by_territory_id)
        then c.breach_on end as "breachOn",
      (select string_agg(distinct o.name, ', ') from assignment a join operation o on o.id = a.operation_id
        where a.employment_contract_id = c.id and a.operation_territory_id = ${territoryId}) as "operationNames"
    from employment_contract c
    join participant p on p.id = c.participant_id
    join firm f on f.id = c.firm_id
    join commune m on m.code = c.residence_commune_code
    join territory t on t.id = c.residence_territory_id
    where (c.registered_by_territory_id = ${territoryId} or c.residence_territory_id = ${territoryId} or exists (
        select 1 from assignment a where a.employment_contract_id = c.id and a.operation_territory_id = ${territoryId}))
      and ${allOf(filters(scope, query))}`;
  return pageOf(scope, query, select, orderBy(query.sort, SORTS, '-startedOn', 'id'));
}

function filters({ today, actor }: Scope, query: EmploymentContractSearch): Sql[] {
  const { firmId, operationId, endingBy } = query;
  const kept = matches('p.name_key', query.search);
  if (firmId !== undefined) kept.push(sql`c.firm_id = ${firmId}`);
  if (operationId !== undefined)
    kept.push(sql`exists (select 1 from assignment a where a.employment_contract_id = c.id
      and a.operation_id = ${operationId} and a.operation_territory_id = ${actor.territoryId})`);
  if (endingBy !== undefined)
    kept.push(sql`coalesce(c.ended_on, 'infinity') >= ${today}
      and least(c.ended_on, c.eligible_until) between ${today} and ${endingBy}`);
  return kept;
}
